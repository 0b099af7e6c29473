package io.leadline.stats;

import io.leadline.inbox.EventHandler;
import io.leadline.platform.Ids;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Makes events as the intake and the worker leave them, at any time of the past. */
@ApplicationScoped
class SomeEvents {
    private final EntityManager entities;
    private final String source;

    SomeEvents(EntityManager entities, @All List<EventHandler> handlers) {
        this.entities = entities;
        this.source = handlers.getFirst().source();
    }

    /** @param lead what it became, or null */
    record Event(
            String account, String form, String externalId, Instant at, String state, String errorClass, UUID lead) {
        static Event on(String account, Instant at) {
            return new Event(
                    account, null, "7" + Math.abs(Ids.next().getLeastSignificantBits()), at, "IGNORED", null, null);
        }

        Event form(String id) {
            return new Event(account, id, externalId, at, state, errorClass, lead);
        }

        Event in(String state, String errorClass) {
            return new Event(account, form, externalId, at, state, errorClass, lead);
        }

        Event became(UUID id) {
            return new Event(account, form, externalId, at, "DONE", null, id);
        }
    }

    UUID add(Event event) {
        UUID id = Ids.next();
        UUID delivery = Ids.next();
        UUID submission = Ids.next();
        LocalDate day = LocalDate.ofInstant(event.at, ZoneOffset.UTC);
        QuarkusTransaction.requiringNew().run(() -> {
            run(
                    "insert into delivery (id, source, received_at, size, body_hash, slices, accepted) values (?,?,?,1,?,1,1)",
                    delivery,
                    source,
                    event.at,
                    new byte[32]);
            run(
                    "insert into intake_tally (source, account, day, accepted) values (?,?,?,1)",
                    source,
                    event.account,
                    day);
            run("insert into submission values (?,?,?,?)", submission, source, event.externalId, event.at);
            run(
                    """
                    insert into inbox_event (id, submission_id, delivery_id, source, account, form, external_id, payload,
                      received_at, day, state, attempts, ladder_from, error_class, became_type, became_id, finished_at)
                    values (?,?,?,?,?,cast(? as text),?,'{}',?,?,?,1,?,cast(? as text),cast(? as text),cast(? as uuid),?)
                    """,
                    id,
                    submission,
                    delivery,
                    source,
                    event.account,
                    event.form,
                    event.externalId,
                    event.at,
                    day,
                    event.state,
                    event.at,
                    event.errorClass,
                    event.lead == null ? null : "lead",
                    event.lead == null ? null : event.lead.toString(),
                    event.at);
        });
        return id;
    }

    void via(String way, UUID event) {
        run("update inbox_event set via = ? where id = ?", way, event);
    }

    void run(String sql, Object... values) {
        QuarkusTransaction.joiningExisting().run(() -> {
            Query query = entities.createNativeQuery(numbered(sql));
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    private static String numbered(String sql) {
        StringBuilder out = new StringBuilder();
        int n = 0;
        for (char c : sql.toCharArray()) {
            out.append(c);
            if (c == '?') {
                out.append(++n);
            }
        }
        return out.toString();
    }
}
