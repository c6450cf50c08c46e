package org.sitesentinel.vaccination.tally;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.runtime.site.Place;

/** Vaccination of a subject's people in one post on one business date, as last reported. */
@Entity
class Tally {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Place place;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Population population;

    @Enumerated(EnumType.STRING)
    private Post post;

    private LocalDate businessDate;

    @Embedded
    private TallyCounts counts;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Tally() {}

    private Tally(
            Place place,
            String subject,
            Population population,
            Post post,
            LocalDate businessDate,
            TallyCounts counts,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.place = place;
        this.subject = subject;
        this.population = population;
        this.post = post;
        this.businessDate = businessDate;
        this.counts = counts;
        this.recordedAt = now;
    }

    /** The people who work at a registered site. */
    static Tally ofSite(Place site, Post post, LocalDate businessDate, TallyCounts counts, Instant now) {
        return new Tally(site, site.site().id(), Population.SITE_PERSONNEL, post, businessDate, counts, now);
    }

    /** The staff of a unit of the bureau. */
    static Tally ofUnit(Unit unit, LocalDate businessDate, TallyCounts counts, Instant now) {
        return new Tally(
                Place.in(unit.district()),
                unit.code(),
                Population.BUREAU_STAFF,
                Post.BUREAU_STAFF,
                businessDate,
                counts,
                now);
    }

    /** Replaces the counts. What they were stays in the tally's history. */
    void correct(TallyCounts corrected, Instant now) {
        counts = corrected;
        recordedAt = now;
    }

    /** Whether another tally counts the same people: of the same site, or of the unit of the same district. */
    boolean countsTheSameAs(Tally other) {
        return Objects.equals(place.siteId(), other.place.siteId())
                && (place.siteId() != null || place.district().equals(other.place.district()));
    }

    TallyState state() {
        return new TallyState(
                id.toString(),
                version,
                businessDate,
                recordedAt,
                subject,
                population,
                place.district(),
                place.siteOrNone(),
                post,
                counts.headcount(),
                counts.primaryComplete(),
                counts.booster(),
                counts.contraindicated(),
                counts.deferred(),
                counts.refused(),
                counts.unknown());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Place place() {
        return place;
    }

    String subject() {
        return subject;
    }

    Population population() {
        return population;
    }

    Post post() {
        return post;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    TallyCounts counts() {
        return counts;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
