package io.leadline.fields;

import io.leadline.platform.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Makes fields for tests: {@code fields.of(CHOICE, "Red", "Blue")}, of a name of their own. */
@ApplicationScoped
public class SomeFields {
    private final KeepFields keep;

    SomeFields(KeepFields keep) {
        this.keep = keep;
    }

    public Field of(FieldType type, String... options) {
        return of(type, false, options);
    }

    public Field required(FieldType type, String... options) {
        return of(type, true, options);
    }

    private Field of(FieldType type, boolean required, String... options) {
        List<FieldOptions.Wanted> wanted = Arrays.stream(options)
                .map(label -> new FieldOptions.Wanted(null, label, false))
                .toList();
        String label = "F " + Ids.next();
        Field draft = new Field(null, null, label, type, required, List.of(), true, true, true, true, 0, false, 0);
        return QuarkusTransaction.requiringNew().call(() -> keep.add(draft, wanted));
    }
}
