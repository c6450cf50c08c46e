package org.sitesentinel.runtime.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page begins; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of what a query for one row more than the limit found.
     *
     * @param found at most {@code limit + 1} rows in order
     * @param cursor the sort key of a row, which continues after it
     */
    public static <R, T> Page<T> of(List<R> found, int limit, Function<R, T> view, Function<R, Cursor> cursor) {
        boolean more = found.size() > limit;
        List<R> rows = more ? found.subList(0, limit) : found;
        String next = more ? cursor.apply(rows.get(rows.size() - 1)).encoded() : null;
        return new Page<>(rows.stream().map(view).toList(), next);
    }
}
