package io.leadline.stats;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.leadline.stats.LossMeter.GapKind;
import io.leadline.stats.SomeEvents.Event;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LossMeterTest {
    @Inject
    Colleagues colleagues;

    @Inject
    SomeEvents events;

    @Inject
    LossMeter meter;

    private Colleague admin;

    @BeforeEach
    void anAdministrator() {
        admin = colleagues.administrator("Eve");
    }

    @ParameterizedTest
    @CsvSource({
        "18, 18, 0, NONE",
        "18, 20, 0, MORE_HERE",
        "18, 10, 8, OLDER",
        "18, 10, 9, OLDER",
        "18, 10, 7, MISSING",
        ", 10, 0, UNKNOWN",
        "18, , 0, UNKNOWN"
    })
    void a_gap_has_a_name(Long atMeta, Long here, long older, GapKind kind) {
        assertEquals(kind, GapKind.of(atMeta, here, older));
    }

    @Test
    void leads_are_counted_by_the_organisations_day_and_by_the_way_they_came() {
        String account = "9" + System.nanoTime() % 1_000_000_000L;
        // 22:30 in UTC is the next day in Kyiv
        Instant late = Instant.parse("2026-05-10T22:30:00Z");
        events.add(Event.on(account, late));
        events.via("RECONCILIATION", events.add(Event.on(account, late)));
        events.via("BULK_READ", events.add(Event.on(account, late.minusSeconds(7_200))));
        List<LossMeter.Day> days = QuarkusTransaction.requiringNew()
                .call(() -> meter.days(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 20), ZoneId.of("Europe/Kyiv")));
        assertEquals(
                List.of(
                        new LossMeter.Day(account, account, LocalDate.of(2026, 5, 11), 1, 1, 0),
                        new LossMeter.Day(account, account, LocalDate.of(2026, 5, 10), 0, 0, 1)),
                days.stream().filter(day -> day.pageId().equals(account)).toList());
        admin.calls()
                .get("/api/loss-meter?from=2026-05-01&to=2026-05-20")
                .then()
                .statusCode(200)
                .body("days.pageId", hasItem(account));
    }

    @Test
    void a_lead_that_meta_has_and_we_should_have_is_unaccounted_for() {
        int before = admin.calls().get("/api/loss-meter").then().extract().path("unaccounted");
        String form = "8" + System.nanoTime() % 1_000_000_000L;
        events.run(
                "insert into meta_form_sweep (form_id, page_id, name, leads_at_meta, leads_here, older, read_at, next_at)"
                        + " values ('" + form + "', '104', 'Callback', 20, 12, 5, now(), now() + interval '1 day')");
        admin.calls()
                .get("/api/loss-meter")
                .then()
                .body("unaccounted", equalTo(before + 3))
                .body("forms.find { it.formId == '" + form + "' }.gap", equalTo(8))
                .body("forms.find { it.formId == '" + form + "' }.gapKind", equalTo("MISSING"));
        admin.calls().get("/api/dashboard").then().body("unaccounted", greaterThanOrEqualTo(3));
        events.run("delete from meta_form_sweep where form_id = '" + form + "'");
    }

    @Test
    void a_period_that_cannot_be_is_refused_and_agents_see_nothing() {
        for (String wrong :
                new String[] {"from=2026-02-30", "from=2026-05-02&to=2026-05-01", "from=2020-01-01", "to=x"}) {
            admin.calls().get("/api/loss-meter?" + wrong).then().statusCode(400);
        }
        colleagues.agent("Bob").calls().get("/api/loss-meter").then().statusCode(403);
    }
}
