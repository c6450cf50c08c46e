package org.sitesentinel.runtime.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a table row by row. */
interface TableWriter extends AutoCloseable {
    void row(List<@Nullable String> cells) throws IOException;

    /** Ends the table; what it is written to stays open. */
    @Override
    void close() throws IOException;
}
