package org.sitesentinel.runtime.paging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a list has, for a table that is sent while it is read: a page in memory at a time, each in a short
 * transaction of its own.
 *
 * @param <T> an item of the list
 */
public final class AllPages<T> implements Iterator<T> {
    private static final int PAGE = 500;

    private final Source<T> source;
    private final Deque<T> page = new ArrayDeque<>();
    private @Nullable String cursor;
    private boolean ended;

    public AllPages(Source<T> source) {
        this.source = source;
    }

    /** Reads the page that follows a cursor, or the first. */
    @FunctionalInterface
    public interface Source<T> {
        Page<T> page(@Nullable String cursor, int limit);
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            Page<T> next = QuarkusTransaction.requiringNew().call(() -> source.page(cursor, PAGE));
            page.addAll(next.items());
            cursor = next.nextCursor();
            ended = cursor == null;
        }
        return !page.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }
}
