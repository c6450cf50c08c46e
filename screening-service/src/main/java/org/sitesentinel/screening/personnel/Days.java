package org.sitesentinel.screening.personnel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;

/** The law that the days of a span obey. */
public final class Days {
    private Days() {}

    /** What is wrong with fields {@code joined} and {@code left}. */
    public static List<Violation> lawsOf(@Nullable LocalDate joined, @Nullable LocalDate left) {
        return joined != null && left != null && left.isBefore(joined)
                ? List.of(Violation.of("/left", "left-before-joined"))
                : List.of();
    }
}
