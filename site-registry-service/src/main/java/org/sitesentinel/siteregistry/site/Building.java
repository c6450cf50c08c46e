package org.sitesentinel.siteregistry.site;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.site.BuildingState;

/** A building of a site. One building, one venue code (一楼一码). */
@Entity
public class Building {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id")
    private Site site;

    private String name;

    private LocalDate addedOn;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Building() {}

    Building(Site site, String name, LocalDate addedOn, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.site = site;
        this.name = name.strip();
        this.addedOn = addedOn;
        this.recordedAt = now;
    }

    BuildingState state() {
        return new BuildingState(id.toString(), version, addedOn, recordedAt, site.ref(), name);
    }

    public UUID id() {
        return id;
    }

    public Site site() {
        return site;
    }

    public String name() {
        return name;
    }

    public LocalDate addedOn() {
        return addedOn;
    }
}
