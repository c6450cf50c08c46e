package org.sitesentinel.vaccination.coverage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is asked about the ends of periods. */
public record SeriesQuestion(
        @RestQuery @NotNull @PastOrPresent LocalDate from,
        @RestQuery @NotNull @PastOrPresent LocalDate to,
        @RestQuery @DefaultValue("DAY") Every every,
        @RestQuery @Nullable String groupBy,
        @RestQuery @Nullable String knownAt,
        @RestQuery @DefaultValue("DECLARED") Basis basis,
        @RestQuery @DefaultValue("HALF_UP") Rounding rounding) {}
