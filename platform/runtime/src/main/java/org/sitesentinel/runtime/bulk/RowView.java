package org.sitesentinel.runtime.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row, as it is shown.
 *
 * @param row its number among the rows, from 1
 * @param line of the body, from 1; a JSON array may have all its rows on one
 * @param reference what the sender calls the row
 * @param subject id of what it made or found
 */
public record RowView(
        long row,
        long line,
        @Nullable String reference,
        Outcome outcome,
        @Nullable String subject,
        List<Entry> errors) {
    /** One error: in which field, which, and in words. */
    public record Entry(String pointer, String code, String message) {}

    public RowView {
        errors = List.copyOf(errors);
    }
}
