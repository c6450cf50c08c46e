package org.sitesentinel.siteregistry.site;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteRef;

/** How many of a site's buildings have a posted venue code. Counted under the row's lock, so that no count is lost. */
@Entity
class PostedCodes {
    @Id
    private UUID siteId;

    @Version
    private long version = 1;

    private int buildings;

    private int posted;

    private LocalDate businessDate;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected PostedCodes() {}

    PostedCodes(Site site, int buildings, Instant now) {
        this.siteId = site.id();
        this.buildings = buildings;
        this.businessDate = site.registeredOn();
        this.recordedAt = now;
    }

    void buildingAdded(LocalDate day, Instant now) {
        buildings++;
        changed(day, now);
    }

    void codePosted(LocalDate day, Instant now) {
        posted++;
        changed(day, now);
    }

    void codeTakenDown(LocalDate day, Instant now) {
        posted--;
        changed(day, now);
    }

    /** What was entered late does not turn back the day from which all holds. */
    private void changed(LocalDate day, Instant now) {
        businessDate = day.isAfter(businessDate) ? day : businessDate;
        recordedAt = now;
    }

    /** The site's management is told with it and may have changed. */
    void siteChanged(Instant now) {
        changed(businessDate, now);
    }

    ReadinessState state(SiteRef site) {
        return new ReadinessState(
                siteId + ":posted-codes",
                version,
                businessDate,
                recordedAt,
                site,
                null,
                null,
                new ReadinessState.PostedCodes(buildings, posted),
                null,
                null);
    }

    int buildings() {
        return buildings;
    }

    int posted() {
        return posted;
    }
}
