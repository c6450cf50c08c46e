package org.sitesentinel.siteregistry.site;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;

/** A place the bureau is responsible for. */
@Entity
public class Site {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private SiteType type;

    private String name;

    private String district;

    private String address;

    @Enumerated(EnumType.STRING)
    private @Nullable ManagementKind managementKind;

    @Enumerated(EnumType.STRING)
    private SiteStatus status;

    private LocalDate registeredOn;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    private Site(NewSite input, LocalDate registeredOn, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.type = input.type();
        this.name = input.name().strip();
        this.district = input.district();
        this.address = input.address().strip();
        this.managementKind = input.managementKind();
        this.status = SiteStatus.REGISTERED;
        this.registeredOn = registeredOn;
        this.recordedAt = now;
    }

    /** A new site; white space around its name and address does not tell it from another. */
    static Site register(NewSite input, LocalDate registeredOn, Instant now) {
        return new Site(input, registeredOn, now);
    }

    SiteState state() {
        return new SiteState(id.toString(), version, registeredOn, recordedAt, ref(), name, status);
    }

    /** What events about this site say of it. */
    public SiteRef ref() {
        return new SiteRef(id.toString(), type, district, managementKind);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public SiteType type() {
        return type;
    }

    public String name() {
        return name;
    }

    String district() {
        return district;
    }

    String address() {
        return address;
    }

    @Nullable
    ManagementKind managementKind() {
        return managementKind;
    }

    public SiteStatus status() {
        return status;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }
}
