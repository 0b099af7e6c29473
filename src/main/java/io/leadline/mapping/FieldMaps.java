package io.leadline.mapping;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadline.fields.Field;
import io.leadline.fields.FieldOption;
import io.leadline.fields.FieldUse;
import io.leadline.platform.Json;
import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The saved versions of field maps. */
@ApplicationScoped
public class FieldMaps implements FieldUse {
    private static final String COLUMNS = "version, rules::text, country, saved_at, saved_by";

    private final Rows rows;
    private final EntityManager entities;
    private final Clock clock;

    FieldMaps(Rows rows, EntityManager entities, Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.clock = clock;
    }

    public static String ofForm(String source, String form) {
        return source + ":" + form;
    }

    public static String ofAllForms(String source) {
        return source + ":*";
    }

    /** The version in force; {@link FieldMap#NONE} when there is none. */
    public FieldMap latest(String scope) {
        return rows.first(
                        "select " + COLUMNS + " from field_map where scope = ? order by version desc limit 1",
                        List.of(scope),
                        FieldMaps::map)
                .orElse(FieldMap.NONE);
    }

    /** A version as it was saved, whatever came after it. */
    public FieldMap at(String scope, int version) {
        return rows.first(
                        "select " + COLUMNS + " from field_map where scope = ? and version = ?",
                        List.of(scope, version),
                        FieldMaps::map)
                .orElse(FieldMap.NONE);
    }

    /** The versions in force of a source's forms, by scope. */
    public Map<String, FieldMap> all(String source) {
        Map<String, FieldMap> found = new HashMap<>();
        rows.list(
                "select distinct on (scope) " + COLUMNS + ", scope from field_map where scope like ? || ':%'"
                        + " order by scope, version desc",
                List.of(source),
                row -> found.put(row.text(6), map(row)));
        return found;
    }

    /**
     * Saves the next version.
     *
     * @param after the version that it was made from
     * @return nothing when somebody saved another one meanwhile
     */
    public Optional<FieldMap> save(String scope, int after, List<Rule> rules, String country, UUID by) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 13))")
                .setParameter(1, scope)
                .getSingleResult();
        if (latest(scope).version() != after) {
            return Optional.empty();
        }
        entities.createNativeQuery("""
                        insert into field_map (scope, version, rules, country, saved_at, saved_by)
                        values (?1, ?2, cast(?3 as jsonb), ?4, ?5, ?6)
                        """)
                .setParameter(1, scope)
                .setParameter(2, after + 1)
                .setParameter(3, Json.write(rules))
                .setParameter(4, country)
                .setParameter(5, clock.instant())
                .setParameter(6, by)
                .executeUpdate();
        return Optional.of(latest(scope));
    }

    private static FieldMap map(Rows.Row row) throws SQLException {
        List<Rule> rules = Json.MAPPER.convertValue(Json.read(row.text(2)), new TypeReference<>() {});
        return new FieldMap(row.integer(1), rules, row.text(3), row.instant(4), row.uuid(5));
    }

    @Override
    public Map<UUID, Long> counted() {
        return Map.of();
    }

    @Override
    public long uses(Field field) {
        return inForce().stream()
                .flatMap(map -> map.rules().stream())
                .filter(rule -> rule.field().equals(field.path()))
                .count();
    }

    /** An option that a rule names and that is gone shows as a problem of the answer; the field itself must stay. */
    @Override
    public long uses(Field field, FieldOption option) {
        return 0;
    }

    private List<FieldMap> inForce() {
        return new ArrayList<>(rows.list(
                "select distinct on (scope) " + COLUMNS + " from field_map order by scope, version desc",
                List.of(),
                FieldMaps::map));
    }
}
