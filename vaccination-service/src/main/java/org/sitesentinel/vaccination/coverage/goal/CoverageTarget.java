package org.sitesentinel.vaccination.coverage.goal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;

/** What share of a roster is to be vaccinated, from a day on. */
@Entity
class CoverageTarget {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private String division;

    private String divisionPrefix;

    @Enumerated(EnumType.STRING)
    private @Nullable SiteType siteType;

    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private BigDecimal percent;

    private String source;

    @SuppressWarnings("NullAway.Init")
    protected CoverageTarget() {}

    /** Whether it is a target of sites of a type in a district. */
    boolean isFor(Measure wanted, String district, SiteType type) {
        return measure == wanted && district.startsWith(divisionPrefix) && (siteType == null || siteType == type);
    }

    /** Digits of the division it is for: the more, the nearer. */
    int nearness() {
        return divisionPrefix.length();
    }

    boolean isOfOneType() {
        return siteType != null;
    }

    UUID id() {
        return id;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    BigDecimal percent() {
        return percent;
    }

    CoverageTargetView view() {
        return new CoverageTargetView(id, measure, division, siteType, validFrom, validTo, percent, source);
    }
}
