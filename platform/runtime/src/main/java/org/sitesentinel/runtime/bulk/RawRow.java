package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;

/**
 * A row as it was sent.
 *
 * @param line of the body, from 1
 * @param fields what it says, by field
 * @param written the same as its sender wrote it, by field; absent where the fields themselves are what was written
 * @param errors what made it unreadable; empty when it can be looked at
 */
record RawRow(long line, JsonNode fields, @Nullable Map<String, String> written, List<Violation> errors) {

    /** What stood in it, by field, to be given back. */
    Map<String, String> cells() {
        return written == null ? JsonRows.cells(fields) : written;
    }
}
