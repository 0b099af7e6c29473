package io.leadline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {
    private record Item(Instant at, UUID id) {}

    private static final Listing.Total TOTAL = Listing.Total.of(7, Listing.CAP);

    /** Newest first: item 7 down to item 1. */
    private static final List<Item> SEVEN = IntStream.iterate(7, i -> i > 0, i -> i - 1)
            .mapToObj(i -> new Item(Instant.ofEpochSecond(i), new UUID(0, i)))
            .toList();

    /** What the database would read: {@code limit + 1} rows from the cursor on. */
    private static Listing<Item> page(int limit, String cursorText) {
        Cursor cursor = Cursor.parse(cursorText);
        List<Item> order = cursor != null && cursor.backwards() ? SEVEN.reversed() : SEVEN;
        List<Item> read = order.stream()
                .filter(item -> cursor == null
                        || (cursor.backwards()
                                ? item.at().isAfter(cursor.at())
                                : item.at().isBefore(cursor.at())))
                .limit(limit + 1L)
                .toList();
        return Listing.of(read, limit, cursor, Item::at, Item::id, TOTAL);
    }

    private static List<Long> seconds(Listing<Item> page) {
        return page.items().stream().map(item -> item.at().getEpochSecond()).toList();
    }

    @Test
    void pages_lead_to_the_end_and_back_without_a_hole_or_a_double() {
        Listing<Item> first = page(3, null);
        assertEquals(List.of(7L, 6L, 5L), seconds(first));
        assertNull(first.previous());
        Listing<Item> second = page(3, first.next());
        assertEquals(List.of(4L, 3L, 2L), seconds(second));
        Listing<Item> last = page(3, second.next());
        assertEquals(List.of(1L), seconds(last));
        assertNull(last.next());
        Listing<Item> back = page(3, last.previous());
        assertEquals(List.of(4L, 3L, 2L), seconds(back));
        Listing<Item> start = page(3, back.previous());
        assertEquals(List.of(7L, 6L, 5L), seconds(start));
        assertNull(start.previous());
        assertNotNull(start.next());
    }

    @Test
    void a_total_stops_at_the_cap() {
        assertEquals(new Listing.Total(10_000, true), Listing.Total.of(10_001, 10_000));
        assertEquals(new Listing.Total(10_000, false), Listing.Total.of(10_000, 10_000));
    }

    @Test
    void a_cursor_of_somebody_else_is_refused() {
        for (String wrong : new String[] {"x", "YWJj", "Zm9vfDF8Mnxub3QtYW4taWQ"}) {
            Problem refused = assertThrows(Problem.class, () -> Cursor.parse(wrong), wrong);
            assertEquals(400, refused.status());
        }
    }

    @Test
    void a_page_size_stays_within_bounds() {
        assertEquals(50, Listing.limit(null));
        assertEquals(1, Listing.limit(-5));
        assertEquals(100, Listing.limit(5_000));
    }
}
