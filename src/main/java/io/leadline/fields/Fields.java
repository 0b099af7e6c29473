package io.leadline.fields;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The organisation's own fields of leads, in their order, retired ones too. */
@ApplicationScoped
public class Fields {
    private final EntityManager entities;

    Fields(EntityManager entities) {
        this.entities = entities;
    }

    public List<Field> all() {
        return entities.createQuery("from FieldDefinition order by position, id", FieldDefinition.class)
                .getResultStream()
                .map(FieldDefinition::field)
                .toList();
    }

    public Optional<Field> byKey(String key) {
        return all().stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
