package org.sitesentinel.runtime.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;

/**
 * What became of a row.
 *
 * @param subject id of what it made or found; absent when it was rejected
 * @param errors why it was rejected, with pointers to its fields
 */
public record RowResult(Outcome outcome, @Nullable String subject, List<Violation> errors) {
    public RowResult {
        errors = List.copyOf(errors);
    }

    public static RowResult of(Outcome outcome, Object subject) {
        return new RowResult(outcome, subject.toString(), List.of());
    }

    public static RowResult rejected(List<Violation> errors) {
        return new RowResult(Outcome.REJECTED, null, errors);
    }
}
