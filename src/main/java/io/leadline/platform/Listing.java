package io.leadline.platform;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One page of a keyset-paged list, with the cursors of its neighbours and a total that stops counting at a cap. */
public record Listing<T>(List<T> items, String next, String previous, Total total) {

    /** Counting stops here: people are told "10,000+". */
    public static final int CAP = 10_000;

    public static final int LARGEST_PAGE = 100;

    /** @param capped the count stopped there; there are more */
    public record Total(int count, boolean capped) {
        /** @param counted rows counted with a limit of {@code cap + 1} */
        public static Total of(int counted, int cap) {
            return new Total(Math.min(counted, cap), counted > cap);
        }
    }

    /**
     * Makes the page out of {@code limit + 1} rows read in the cursor's direction (newest first, or oldest first when the
     * cursor goes backwards).
     */
    public static <T> Listing<T> of(
            List<T> read, int limit, Cursor cursor, Function<T, Instant> at, Function<T, UUID> id, Total total) {
        boolean back = cursor != null && cursor.backwards();
        boolean more = read.size() > limit;
        List<T> items = new java.util.ArrayList<>(more ? read.subList(0, limit) : read);
        if (back) {
            Collections.reverse(items);
        }
        if (items.isEmpty()) {
            return new Listing<>(items, null, null, total);
        }
        T first = items.getFirst();
        T last = items.getLast();
        boolean hasNext = back || more;
        boolean hasPrevious = back ? more : cursor != null;
        return new Listing<>(
                items,
                hasNext ? Cursor.after(at.apply(last), id.apply(last)).toString() : null,
                hasPrevious ? Cursor.before(at.apply(first), id.apply(first)).toString() : null,
                total);
    }

    /** A page size that was asked for, kept within bounds. */
    public static int limit(Integer asked) {
        return asked == null ? 50 : Math.max(1, Math.min(asked, LARGEST_PAGE));
    }

    public <R> Listing<R> map(Function<T, R> to) {
        return new Listing<>(items.stream().map(to).toList(), next, previous, total);
    }
}
