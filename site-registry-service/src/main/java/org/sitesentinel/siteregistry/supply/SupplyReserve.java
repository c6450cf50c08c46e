package org.sitesentinel.siteregistry.supply;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** A site's reserve as last reported, held against the days that were required then. */
@Entity
class SupplyReserve {
    @Id
    private UUID siteId;

    @Version
    private long version = 1;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SupplyItem> items;

    private int daysOfCover;

    private int requiredDays;

    private LocalDate reportedOn;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected SupplyReserve() {}

    SupplyReserve(UUID siteId, SupplyReport report, int requiredDays, LocalDate day, Instant now) {
        this.siteId = siteId;
        take(report, requiredDays, day, now);
    }

    /** Replaces what was reported by what is reported now. */
    void report(SupplyReport report, int required, LocalDate day, Instant now) {
        if (day.isBefore(reportedOn)) {
            throw new InvalidRequest(List.of(Violation.of("/reportedOn", "before-last-report"))).exception();
        }
        take(report, required, day, now);
    }

    private void take(SupplyReport report, int required, LocalDate day, Instant now) {
        items = List.copyOf(report.items());
        daysOfCover = items.stream().mapToInt(SupplyItem::daysOfCover).min().orElse(0);
        requiredDays = required;
        reportedOn = day;
        recordedAt = now;
    }

    ReadinessState state(SiteRef site) {
        return new ReadinessState(
                siteId + ":supply-reserve",
                version,
                reportedOn,
                recordedAt,
                site,
                null,
                new ReadinessState.SupplyReserve(daysOfCover, requiredDays),
                null,
                null,
                null);
    }

    SupplyReserveView view() {
        return SupplyReserveView.of(siteId, version, items, daysOfCover, requiredDays, reportedOn);
    }

    UUID siteId() {
        return siteId;
    }

    long version() {
        return version;
    }

    List<SupplyItem> items() {
        return items;
    }

    int daysOfCover() {
        return daysOfCover;
    }

    int requiredDays() {
        return requiredDays;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
