package org.sitesentinel.siteregistry.site;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteStatus;

/** One version of a site: what it was, who changed it, when and why. Written once; persons are not part of it. */
@Entity
@IdClass(SiteVersion.Key.class)
class SiteVersion {
    record Key(UUID siteId, long version) {}

    @Id
    private UUID siteId;

    @Id
    private long version;

    @Enumerated(EnumType.STRING)
    private SiteChange change;

    @Enumerated(EnumType.STRING)
    private SiteStatus status;

    private LocalDate businessDate;
    private @Nullable String reason;
    private String recordedBy;
    private Instant recordedAt;
    private String name;
    private String address;

    @Enumerated(EnumType.STRING)
    private @Nullable ManagementKind managementKind;

    @Embedded
    private @Nullable SiteDetails details;

    @SuppressWarnings("NullAway.Init")
    protected SiteVersion() {}

    /** What a site is now. */
    SiteVersion(Site site, SiteChange change, @Nullable String reason, String recordedBy) {
        this.siteId = site.id();
        this.version = site.version();
        this.change = change;
        this.status = site.status();
        this.businessDate = site.changedOn();
        this.reason = reason;
        this.recordedBy = recordedBy;
        this.recordedAt = site.recordedAt();
        this.name = site.name();
        this.address = site.address();
        this.managementKind = site.managementKind();
        this.details = site.details();
    }

    /** As it is shown; {@code reason} is absent for the first version. */
    @Schema(name = "SiteVersion")
    record View(
            long version,
            SiteChange change,
            SiteStatus status,
            LocalDate businessDate,
            @Nullable String reason,
            String recordedBy,
            Instant recordedAt,
            String name,
            String address,
            @Nullable ManagementKind managementKind,
            @Nullable String permitNumber,
            @Nullable String contractor,
            @Nullable Integer households,
            @Nullable Position position,
            @Nullable UUID operatorId) {}

    View view() {
        SiteDetails more = Objects.requireNonNullElse(details, SiteDetails.NONE);
        return new View(
                version,
                change,
                status,
                businessDate,
                reason,
                recordedBy,
                recordedAt,
                name,
                address,
                managementKind,
                more.permitNumber(),
                more.contractor(),
                more.households(),
                more.position(),
                more.operatorId());
    }
}
