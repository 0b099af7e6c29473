package io.leadline.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadline.platform.Ids;
import io.leadline.stats.SomeEvents.Event;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The balance over all days, as the dashboard shows it. */
@QuarkusTest
class BalanceDaysTest {
    private static final Instant NOW = Instant.now();
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(40));

    @Inject
    BalanceDays days;

    @Inject
    SomeEvents events;

    private String account;
    private BalanceDays.Sum before;

    @BeforeEach
    void everythingIsCounted() {
        account = "b" + Ids.next();
        // so that no day of this class is the first one ever
        events.add(Event.on(account, NOW.minus(Duration.ofDays(60))));
        days.count();
        before = sum();
    }

    private BalanceDays.Sum sum() {
        return QuarkusTransaction.requiringNew().call(days::ever);
    }

    @Test
    void what_comes_in_today_counts_at_once() {
        events.add(Event.on(account, NOW));
        events.add(Event.on(account, NOW).in("FAILED", "PERMANENT"));
        assertEquals(before.accepted() + 2, sum().accepted());
        assertEquals(before.accounted() + 1, sum().accounted());
        assertEquals(before.failed() + 1, sum().failed());
        assertEquals(before.gap(), sum().gap());
    }

    @Test
    void an_event_deleted_today_is_a_gap_of_one_at_once() {
        UUID event = events.add(Event.on(account, NOW));
        events.run("delete from inbox_event where id = ?", event);
        assertEquals(before.gap() + 1, sum().gap());
        assertEquals(before.accounted(), sum().accounted());
    }

    @Test
    void an_event_deleted_from_a_day_long_counted_is_a_gap_after_the_next_count() {
        UUID event = events.add(Event.on(account, LONG_AGO));
        days.count();
        assertEquals(before.gap(), sum().gap());
        assertEquals(before.accepted() + 1, sum().accepted());
        events.run("delete from inbox_event where id = ?", event);
        // thirty days are counted again in a run
        days.count();
        days.count();
        days.count();
        assertEquals(before.gap() + 1, sum().gap());
    }

    @Test
    void an_event_that_became_a_lead_which_is_not_there_is_a_gap() {
        events.add(Event.on(account, NOW).became(Ids.next()));
        assertEquals(before.gap() + 1, sum().gap());
    }

    @Test
    void an_old_event_that_is_tried_again_is_on_its_way_now() {
        UUID event = events.add(Event.on(account, LONG_AGO).in("FAILED", "PERMANENT"));
        days.count();
        BalanceDays.Sum failed = sum();
        events.run("update inbox_event set state = 'PAUSED', finished_at = null where id = ?", event);
        assertEquals(failed.failed() - 1, sum().failed());
        assertEquals(failed.paused() + 1, sum().paused());
        assertEquals(failed.accounted(), sum().accounted());
        assertEquals(failed.gap(), sum().gap());
    }
}
