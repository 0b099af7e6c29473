package io.leadline.fields;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadline.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "lead_field")
class FieldDefinition {
    @Id
    private UUID id;

    private String key;
    private String label;

    @Enumerated(EnumType.STRING)
    private FieldType type;

    private boolean required;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(columnDefinition = "jsonb")
    private String options;

    @Column(name = "on_create")
    private boolean onCreate;

    @Column(name = "on_edit")
    private boolean onEdit;

    @Column(name = "on_detail")
    private boolean onDetail;

    @Column(name = "on_list")
    private boolean onList;

    private int position;

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Version
    private int version;

    protected FieldDefinition() {}

    FieldDefinition(UUID id, String key, FieldType type, int position) {
        this.id = id;
        this.key = key;
        this.type = type;
        this.position = position;
    }

    /** Takes over everything that may change; key and type stay. */
    void become(Field wanted, Instant now) {
        label = wanted.label();
        required = wanted.required();
        options = Json.write(wanted.options());
        onCreate = wanted.onCreate();
        onEdit = wanted.onEdit();
        onDetail = wanted.onDetail();
        onList = wanted.onList();
        if (wanted.retired() != (retiredAt != null)) {
            retiredAt = wanted.retired() ? now : null;
        }
    }

    void stand(int newPosition) {
        position = newPosition;
    }

    Field field() {
        return new Field(
                id,
                key,
                label,
                type,
                required,
                optionsIn(options),
                onCreate,
                onEdit,
                onDetail,
                onList,
                position,
                retiredAt != null,
                version);
    }

    private static List<FieldOption> optionsIn(String json) {
        return Json.MAPPER.convertValue(Json.read(json), new TypeReference<>() {});
    }
}
