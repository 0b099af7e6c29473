package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HabitTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** One every so many hours, the last one at this time. */
    private static List<Instant> every(int hours, int count, Instant last) {
        List<Instant> arrivals = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            arrivals.add(last.minus(Duration.ofHours((long) hours * i)));
        }
        return arrivals;
    }

    @Test
    void three_usual_gaps_without_a_lead_are_quiet() {
        Instant last = NOW.minus(Duration.ofHours(13));
        assertEquals(last, Habit.of(every(4, 60, last), NOW).quietSince());
        assertNull(Habit.of(every(4, 60, NOW.minus(Duration.ofHours(11))), NOW).quietSince());
    }

    @Test
    void a_busy_page_is_not_quiet_for_a_lunch_break() {
        assertNull(Habit.of(every(1, 400, NOW.minus(Duration.ofHours(5))), NOW).quietSince());
        Instant last = NOW.minus(Duration.ofHours(7));
        assertEquals(last, Habit.of(every(1, 400, last), NOW).quietSince());
    }

    @Test
    void nights_and_weekends_belong_to_the_habit() {
        List<Instant> officeHours = new ArrayList<>();
        for (int day = 27; day >= 3; day--) {
            Instant morning = NOW.minus(Duration.ofDays(day)).minus(Duration.ofHours(3));
            boolean weekend = day % 7 == 1 || day % 7 == 2;
            for (int hour = 0; hour < 8 && !weekend; hour++) {
                officeHours.add(morning.plus(Duration.ofHours(hour)));
            }
        }
        Instant last = officeHours.getLast();
        assertNull(Habit.of(officeHours, last.plus(Duration.ofHours(65))).quietSince(), "a weekend as every weekend");
        assertEquals(
                last, Habit.of(officeHours, last.plus(Duration.ofHours(90))).quietSince());
    }

    @Test
    void a_few_leads_are_no_habit_and_none_are_none() {
        Habit few = Habit.of(every(24, 9, NOW.minus(Duration.ofDays(10))), NOW);
        assertNull(few.quietSince());
        assertEquals(0.5, few.perDay(), 0.01);
        assertEquals(new Habit(0, null), Habit.of(List.of(), NOW));
    }
}
