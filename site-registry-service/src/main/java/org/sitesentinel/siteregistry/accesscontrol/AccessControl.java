package org.sitesentinel.siteregistry.accesscontrol;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    @Embedded
    private Installation installation;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessControl() {}

    AccessControl(UUID siteId, AccessControlReport report, LocalDate day, Instant now) {
        this.siteId = siteId;
        this.installation = lawful(Installation.of(report, null, day), null);
        this.recordedAt = now;
    }

    /** Replaces what was reported by what is reported now; steps may be skipped, and taken back with a note. */
    void report(AccessControlReport report, LocalDate day, Instant now) {
        installation = lawful(Installation.of(report, installation, day), installation);
        recordedAt = now;
    }

    private static Installation lawful(Installation next, @Nullable Installation before) {
        List<Violation> broken = next.brokenLaws(before);
        if (!broken.isEmpty()) {
            throw new InvalidRequest(broken).exception();
        }
        return next;
    }

    ReadinessState state(SiteRef site) {
        return new ReadinessState(
                siteId + ":access-control",
                version,
                installation.changedOn(),
                recordedAt,
                site,
                new ReadinessState.AccessControl(installation.status(), installation.pilot(), installation.blocker()),
                null,
                null,
                null,
                null);
    }

    AccessControlView view() {
        return AccessControlView.of(siteId, version, installation);
    }

    UUID siteId() {
        return siteId;
    }

    long version() {
        return version;
    }

    Installation installation() {
        return installation;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
