package io.leadline.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The queue of webhook deliveries: news first, put together into deliveries, each tried until it is accepted or too old. */
@ApplicationScoped
class Deliveries {
    /** Something was queued and committed. */
    record Queued() {}

    record Delivery(long id, String body, int attempts, Instant createdAt) {
        /** Meta's habit: at once, a few more with falling frequency, and never again after 36 hours. */
        Optional<Instant> again(Instant now) {
            Duration wait = WAITS.get(Math.min(attempts, WAITS.size() - 1));
            return Optional.of(now.plus(wait)).filter(next -> next.isBefore(createdAt.plus(KEPT)));
        }
    }

    @Schema(name = "SandboxDeliveries")
    record Counts(long waiting, long delivered, long failed) {}

    private static final Duration KEPT = Duration.ofHours(36);
    private static final List<Duration> WAITS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8));

    private final Sql sql;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final Event<Queued> queued;

    Deliveries(Sql sql, Clock clock, AfterCommit afterCommit, Event<Queued> queued) {
        this.sql = sql;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.queued = queued;
    }

    /** Nothing is told unless both the app and the page are subscribed. */
    void queue(String pageId, Collection<IssuedLeads.Lead> leads) {
        boolean subscribed = sql.one("""
                        select 1 from sandbox.page_subscription p, sandbox.app_subscription a
                        where p.page_id = ? and 'leadgen' = any(p.fields) and 'leadgen' = any(a.fields)
                          and a.object = 'page'""", row -> true, pageId).isPresent();
        if (!subscribed) {
            return;
        }
        sql.batch(
                "insert into sandbox.notice (page_id, at, value) values (?, ?, ?)",
                leads.stream()
                        .map(lead -> new Object[] {pageId, lead.issuedAt(), value(lead)})
                        .toList());
        wake();
    }

    /** Puts the oldest news into one delivery; false when there is none. */
    boolean gather(Faults.Setting setting) {
        List<DeliveryBody.Change> changes = sql.list(
                """
                with taken as (delete from sandbox.notice where id in
                    (select id from sandbox.notice order by id limit ? for update skip locked) returning *)
                select page_id, at, value from taken order by id""",
                row -> new DeliveryBody.Change(
                        row.getString("page_id"),
                        Sql.time(row, "at").getEpochSecond() + 1,
                        Json.read(row.getString("value"))),
                setting.batchSize());
        if (changes.isEmpty()) {
            return false;
        }
        String body = DeliveryBody.of(changes);
        Instant now = clock.instant();
        for (int copy = 0; copy < setting.deliveryCopies(); copy++) {
            sql.update(
                    "insert into sandbox.delivery (body, state, created_at, next_at) values (?, 'WAITING', ?, ?)",
                    body,
                    now,
                    now);
        }
        return true;
    }

    List<Delivery> due(int limit) {
        return sql.list(
                """
                select id, body, attempts, created_at from sandbox.delivery
                where state = 'WAITING' and next_at <= ? order by next_at, id limit ?""",
                row -> new Delivery(row.getLong(1), row.getString(2), row.getInt(3), Sql.time(row, "created_at")),
                clock.instant(),
                limit);
    }

    void accepted(Delivery delivery) {
        sql.update(
                "update sandbox.delivery set state = 'DELIVERED', attempts = attempts + 1, last_status = 200 where id = ?",
                delivery.id());
    }

    void refused(Delivery delivery, Integer status) {
        Optional<Instant> again = delivery.again(clock.instant());
        sql.update("""
                update sandbox.delivery set state = ?, attempts = attempts + 1, last_status = ?, next_at = ?
                where id = ?""", again.isPresent() ? "WAITING" : "FAILED", status, again.orElse(clock.instant()), delivery.id());
    }

    /** Sends the last deliveries once more, as Meta does now and then although it got its 200. */
    void repeat(int last) {
        Instant now = clock.instant();
        sql.update("""
                insert into sandbox.delivery (body, state, created_at, next_at)
                select body, 'WAITING', ?, ? from
                  (select id, body from sandbox.delivery order by id desc limit ?) latest order by id""", now, now, last);
        wake();
    }

    Counts counts() {
        return sql.one("""
                        select count(*) filter (where state = 'WAITING') + (select count(*) from sandbox.notice),
                          count(*) filter (where state = 'DELIVERED'), count(*) filter (where state = 'FAILED')
                        from sandbox.delivery""", row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .orElseThrow();
    }

    private void wake() {
        afterCommit.run(() -> queued.fire(new Queued()));
    }

    private static String value(IssuedLeads.Lead lead) {
        ObjectNode node = lead.node();
        ObjectNode value = JsonNodeFactory.instance.objectNode().put("leadgen_id", Long.toString(lead.id()));
        value.put("page_id", lead.pageId()).put("form_id", lead.formId());
        if (node.has("ad_id")) {
            value.set("ad_id", node.get("ad_id"));
            value.set("adgroup_id", node.get("adset_id"));
        }
        return value.put("created_time", lead.issuedAt().getEpochSecond()).toString();
    }
}
