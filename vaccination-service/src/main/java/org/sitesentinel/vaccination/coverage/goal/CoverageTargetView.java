package org.sitesentinel.vaccination.coverage.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;

/**
 * A target as it is shown.
 *
 * @param division division code; the nearest target wins over wider ones
 * @param siteType absent for sites of every type; within a division, that of a type wins
 * @param validTo last day in force; absent while no end is known
 * @param percent of the roster
 * @param source where it comes from
 */
public record CoverageTargetView(
        UUID id,
        Measure measure,
        String division,
        @Nullable SiteType siteType,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        BigDecimal percent,
        String source) {}
