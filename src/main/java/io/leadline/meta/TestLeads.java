package io.leadline.meta;

import io.leadline.inbox.ClaimedEvent;
import io.leadline.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Test leads that somebody here asked Meta for, and what became of all test leads. */
@ApplicationScoped
class TestLeads {
    /** Meta may send the event before it has answered with the lead's id. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

    private final EntityManager entities;
    private final Clock clock;

    TestLeads(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    UUID ask(String pageId, String formId, UUID person) {
        UUID id = Ids.next();
        entities.createNativeQuery("""
                        insert into meta_test_lead (id, page_id, form_id, asked_by, created_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        """)
                .setParameter(1, id)
                .setParameter(2, pageId)
                .setParameter(3, formId)
                .setParameter(4, person)
                .setParameter(5, clock.instant())
                .executeUpdate();
        return id;
    }

    void issued(UUID id, String leadgenId) {
        entities.createNativeQuery("update meta_test_lead set leadgen_id = ?2 where id = ?1 and leadgen_id is null")
                .setParameter(1, id)
                .setParameter(2, leadgenId)
                .executeUpdate();
    }

    void failed(UUID id, String text) {
        entities.createNativeQuery("update meta_test_lead set error_text = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, text)
                .executeUpdate();
    }

    /** Whether this is a test lead that was asked for here, also when its event is faster than Meta's answer to us. */
    boolean isAskedFor(ClaimedEvent event, boolean dummy) {
        boolean known = !entities.createNativeQuery("select 1 from meta_test_lead where leadgen_id = ?1")
                .setParameter(1, event.externalId())
                .getResultList()
                .isEmpty();
        return known || dummy && claim(event);
    }

    private boolean claim(ClaimedEvent event) {
        return entities.createNativeQuery("""
                        update meta_test_lead set leadgen_id = ?1 where id =
                          (select id from meta_test_lead where leadgen_id is null and error_text is null and page_id = ?2
                             and form_id = ?3 and created_at > ?4 order by created_at limit 1 for update)
                        """)
                        .setParameter(1, event.externalId())
                        .setParameter(2, event.account())
                        .setParameter(3, String.valueOf(event.form()))
                        .setParameter(4, clock.instant().minus(ON_ITS_WAY))
                        .executeUpdate()
                > 0;
    }

    int count() {
        return ((Number) entities.createNativeQuery("select count(*) from lead where is_test")
                        .getSingleResult())
                .intValue();
    }

    /**
     * Removes every test lead. Their submissions are marked as removed, so that the balance still accounts for them; the
     * events keep saying what they once became.
     */
    int removeAll() {
        entities.createNativeQuery("""
                        update submission s set removed_at = ?1
                        where removed_at is null and (s.id in (select submission_id from lead where is_test)
                          or s.id in (select e.submission_id from inbox_event e join lead l on l.id = e.became_id
                                      where l.is_test))
                        """).setParameter(1, clock.instant()).executeUpdate();
        return entities.createNativeQuery("delete from lead where is_test").executeUpdate();
    }

    /** What is known of a test lead, gathered from the tables it passed through; null where it has not come yet. */
    @SuppressWarnings("unchecked")
    Optional<TestLeadWay> way(UUID id) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                        select t.id, t.created_at, t.leadgen_id, t.error_text, e.id, e.state, e.received_at,
                          e.fetched is not null, e.error_text, e.next_attempt_at,
                          (select max(a.finished_at) from attempt a where a.event_id = e.id),
                          l.id, l.number, l.stored_at, p.name, m.state, m.sent_at, m.error_text,
                          (select count(*) from lead_answer w where w.lead_id = l.id), e.became_id
                        from meta_test_lead t
                        left join submission s on s.source = 'meta' and s.external_id = t.leadgen_id
                        left join inbox_event e on e.submission_id = s.id
                        left join lead l on l.submission_id = s.id
                        left join person p on p.id = l.assignee_id
                        left join mail_outbox m on m.cause = 'lead-assigned:' || l.id
                        where t.id = ?1
                        """).setParameter(1, id).getResultList();
        return rows.stream().findFirst().map(TestLeadWay::of);
    }
}
