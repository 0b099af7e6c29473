package io.leadline.leads;

import io.leadline.fields.Field;
import io.leadline.fields.FieldOption;
import io.leadline.fields.FieldType;
import io.leadline.fields.FieldUse;
import io.leadline.fields.FieldValue;
import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What leads have in the organisation's own fields. */
@ApplicationScoped
class LeadFieldValues implements FieldUse {
    private final Rows rows;
    private final Leads leads;

    LeadFieldValues(Rows rows, Leads leads) {
        this.rows = rows;
        this.leads = leads;
    }

    /** Values of these fields as the API gives them, by lead and key; a lead without any is left out. */
    Map<UUID, Map<String, Object>> shown(List<UUID> ofLeads, List<Field> fields) {
        Map<UUID, Map<String, Object>> shown = new HashMap<>();
        read(ofLeads, fields).forEach((lead, byField) -> {
            Map<String, Object> custom = new LinkedHashMap<>();
            byField.forEach((field, values) -> custom.put(field.key(), shown(field, values)));
            shown.put(lead, custom);
        });
        return shown;
    }

    /** Values of these fields; a field without any is left out. */
    Map<Field, List<FieldValue>> of(UUID lead, List<Field> fields) {
        return read(List.of(lead), fields).getOrDefault(lead, Map.of());
    }

    private Map<UUID, Map<Field, List<FieldValue>>> read(List<UUID> ofLeads, List<Field> fields) {
        if (ofLeads.isEmpty() || fields.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Field> byId = new HashMap<>();
        fields.forEach(field -> byId.put(field.id(), field));
        Map<UUID, Map<Field, List<FieldValue>>> found = new HashMap<>();
        rows.list(
                """
                select lead_id, field_id, value, number, at from lead_field_value
                where lead_id = any(?) and field_id = any(?) order by lead_id, field_id, ordinal
                """,
                List.of(ofLeads.toArray(UUID[]::new), byId.keySet().toArray(UUID[]::new)),
                row -> found.computeIfAbsent(row.uuid(1), lead -> new LinkedHashMap<>())
                        .computeIfAbsent(byId.get(row.uuid(2)), field -> new ArrayList<>())
                        .add(value(row)));
        return found;
    }

    private static FieldValue value(Rows.Row row) throws SQLException {
        return new FieldValue(row.text(3), row.decimal(4), row.instant(5));
    }

    private static Object shown(Field field, List<FieldValue> values) {
        if (field.type() == FieldType.MULTI_CHOICE) {
            return values.stream().map(FieldValue::value).toList();
        }
        FieldValue only = values.getFirst();
        return switch (field.type()) {
            case NUMBER -> only.number();
            case YES_NO -> Boolean.valueOf(only.value());
            default -> only.value();
        };
    }

    /** In place of what the lead had in the field; no values: it has none any more. */
    void put(UUID lead, Field field, List<FieldValue> values) {
        leads.flush();
        leads.getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (var clear =
                    connection.prepareStatement("delete from lead_field_value where lead_id = ? and field_id = ?")) {
                clear.setObject(1, lead);
                clear.setObject(2, field.id());
                clear.executeUpdate();
            }
            try (var insert = connection.prepareStatement("""
                    insert into lead_field_value (lead_id, field_id, ordinal, value, folded, number, at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)) {
                for (int i = 0; i < values.size(); i++) {
                    FieldValue value = values.get(i);
                    insert.setObject(1, lead);
                    insert.setObject(2, field.id());
                    insert.setInt(3, i);
                    insert.setString(4, value.value());
                    insert.setString(5, value.folded());
                    insert.setBigDecimal(6, value.number());
                    insert.setObject(7, value.at() == null ? null : value.at().atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    @Override
    public Map<UUID, Long> counted() {
        Map<UUID, Long> counted = new HashMap<>();
        rows.list(
                "select f.id, (select count(*) from (select 1 from lead_field_value v"
                        + " where v.field_id = f.id and v.ordinal = 0 limit " + MOST + ") few) from lead_field f",
                List.of(),
                row -> counted.put(row.uuid(1), row.number(2)));
        return counted;
    }

    @Override
    public long uses(Field field) {
        return count("field_id = ? and ordinal = 0", field.id());
    }

    @Override
    public long uses(Field field, FieldOption option) {
        return count("field_id = ? and folded = ?", field.id(), FieldValue.folded(option.key()));
    }

    private long count(String where, Object... values) {
        return rows.count("from lead_field_value where " + where, List.of(values))
                .count();
    }
}
