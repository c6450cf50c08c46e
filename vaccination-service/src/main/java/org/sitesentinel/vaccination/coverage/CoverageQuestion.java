package org.sitesentinel.vaccination.coverage;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is asked about a day; today when absent. */
public record CoverageQuestion(
        @RestQuery @Nullable @PastOrPresent LocalDate asOf,
        @RestQuery @Nullable String groupBy,
        @RestQuery @Nullable String knownAt,
        @RestQuery @Nullable Boolean belowTarget,
        @RestQuery @DefaultValue("DECLARED") Basis basis,
        @RestQuery @DefaultValue("HALF_UP") Rounding rounding) {
    /** Whether only sites short of a target are asked for. */
    boolean ranked() {
        return Boolean.TRUE.equals(belowTarget);
    }
}
