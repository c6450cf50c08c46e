package org.sitesentinel.siteregistry.accesscontrol;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.AccessControlBlocker;
import org.sitesentinel.contracts.site.AccessControlStatus;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** A site's access control as last reported. */
@Entity
class AccessControl {
    @Id
    private UUID siteId;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private AccessControlStatus status;

    private boolean pilot;

    private @Nullable String vendor;

    @Enumerated(EnumType.STRING)
    private @Nullable AccessControlBlocker blocker;

    private @Nullable String note;

    private @Nullable LocalDate dueOn;

    private LocalDate changedOn;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessControl() {}

    AccessControl(UUID siteId, AccessControlReport report, LocalDate day, Instant now) {
        this.siteId = siteId;
        take(report, day, now);
    }

    /** Replaces what was reported by what is reported now. */
    void report(AccessControlReport report, LocalDate day, Instant now) {
        if (day.isBefore(changedOn)) {
            throw new InvalidRequest(List.of(Violation.of("/changedOn", "before-last-report"))).exception();
        }
        take(report, day, now);
    }

    private void take(AccessControlReport report, LocalDate day, Instant now) {
        status = report.status();
        pilot = report.pilot();
        vendor = report.vendor();
        blocker = report.blocker();
        note = report.note();
        dueOn = report.dueOn();
        changedOn = day;
        recordedAt = now;
    }

    ReadinessState state(SiteRef site) {
        return new ReadinessState(
                siteId + ":access-control",
                version,
                changedOn,
                recordedAt,
                site,
                new ReadinessState.AccessControl(status, pilot, blocker),
                null,
                null);
    }

    AccessControlView view() {
        return new AccessControlView(siteId, version, status, pilot, vendor, blocker, note, dueOn, changedOn);
    }

    long version() {
        return version;
    }
}
