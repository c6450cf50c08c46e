package org.sitesentinel.runtime.bulk;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table being read: rows of texts. */
interface Table extends AutoCloseable {
    /** A row, by its line in the file from 1. */
    record Line(long number, List<String> cells) {
        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** The next row; nothing after the last. */
    @Nullable
    Line next() throws IOException;

    @Override
    void close() throws IOException;
}
