package org.sitesentinel.runtime.bulk;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a body, read one by one. */
interface RowSource extends AutoCloseable {
    /**
     * The next row; nothing after the last.
     *
     * @throws org.sitesentinel.runtime.problem.ProblemException {@code unreadable-body} when nothing that follows can
     *     be read
     */
    @Nullable
    RawRow next() throws IOException;

    /** Goes past so many rows. */
    default void skip(long count) throws IOException {
        for (long skipped = 0; skipped < count; skipped++) {
            next();
        }
    }

    /** Numbers of the columns whose heading says nothing here, from 1. What they are called is the sender's text. */
    default List<Integer> unknownColumns() {
        return List.of();
    }

    @Override
    void close() throws IOException;
}
