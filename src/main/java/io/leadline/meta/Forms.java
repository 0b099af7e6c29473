package io.leadline.meta;

import io.leadline.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The forms read so far. A cache: it can be emptied at any time. */
@ApplicationScoped
class Forms {
    private final EntityManager entities;

    Forms(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    Optional<Form> find(String formId) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                        select form_id, name, locale, status, cast(questions as text), cast(tracking as text),
                          cast(disclaimers as text), fetched_at from meta_form where form_id = ?1
                        """).setParameter(1, formId).getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Form(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        Json.read((String) row[4]),
                        Json.read((String) row[5]),
                        Json.read((String) row[6]),
                        (Instant) row[7]));
    }

    void keep(String pageId, Form form) {
        entities.createNativeQuery("""
                        insert into meta_form
                          (form_id, page_id, name, locale, status, questions, tracking, disclaimers, fetched_at)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), cast(?7 as jsonb), cast(?8 as jsonb), ?9)
                        on conflict (form_id) do update set page_id = excluded.page_id, name = excluded.name,
                          locale = excluded.locale, status = excluded.status, questions = excluded.questions,
                          tracking = excluded.tracking, disclaimers = excluded.disclaimers,
                          fetched_at = excluded.fetched_at
                        """)
                .setParameter(1, form.id())
                .setParameter(2, pageId)
                .setParameter(3, form.name())
                .setParameter(4, form.locale())
                .setParameter(5, form.status())
                .setParameter(6, Json.write(form.questions()))
                .setParameter(7, Json.write(form.tracking()))
                .setParameter(8, Json.write(form.disclaimers()))
                .setParameter(9, form.fetchedAt())
                .executeUpdate();
    }
}
