package org.sitesentinel.inspection.draw;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.draw.lot.Entrant;
import org.sitesentinel.inspection.draw.lot.Lot;
import org.sitesentinel.inspection.risk.Risk;
import org.sitesentinel.runtime.site.Place;

/** A site as a draw looked at it: what it weighed and why, or why it was left out, and the lot it got. Written once. */
@Entity
@Immutable
@Table(name = "draw_candidate")
@IdClass(Candidate.Key.class)
class Candidate {
    record Key(UUID drawId, UUID siteId) {}

    @Id
    private UUID drawId;

    @Id
    private UUID siteId;

    private int quota;

    @Enumerated(EnumType.STRING)
    private SiteType siteType;

    private String district;

    @Enumerated(EnumType.STRING)
    private @Nullable ManagementKind managementKind;

    private List<String> risks;

    @Enumerated(EnumType.STRING)
    private @Nullable ExclusionCause excluded;

    private @Nullable String excludedReason;

    private int weight;

    private List<String> avoids;

    private @Nullable String lot;

    private @Nullable Integer rank;

    private boolean drawn;

    private List<String> inspectors = List.of();

    @SuppressWarnings("NullAway.Init")
    protected Candidate() {}

    private Candidate(UUID drawId, Place place, UUID siteId, int quota, List<Risk> risks, Collection<String> avoids) {
        this.drawId = drawId;
        this.siteId = siteId;
        this.quota = quota;
        this.siteType = place.site().type();
        this.district = place.district();
        this.managementKind = place.managementKind();
        this.risks = risks.stream().map(Enum::name).toList();
        this.avoids = avoids.stream().sorted().toList();
    }

    /**
     * One that can be drawn.
     *
     * @param avoids inspectors with a conflict there
     */
    static Candidate eligible(
            UUID drawId, Place place, UUID siteId, int quota, List<Risk> risks, int weight, Collection<String> avoids) {
        Candidate candidate = new Candidate(drawId, place, siteId, quota, risks, avoids);
        candidate.weight = weight;
        return candidate;
    }

    static Candidate excluded(
            UUID drawId,
            Place place,
            UUID siteId,
            int quota,
            List<Risk> risks,
            ExclusionCause cause,
            @Nullable String reason) {
        Candidate candidate = new Candidate(drawId, place, siteId, quota, risks, Set.of());
        candidate.excluded = cause;
        candidate.excludedReason = reason;
        return candidate;
    }

    /** What it enters the lottery as; only what is not excluded does. */
    Entrant entrant() {
        return new Entrant(siteId, quota, weight, Set.copyOf(avoids));
    }

    void got(Lot given) {
        lot = given.number();
        rank = given.rank();
        drawn = given.drawn();
        inspectors = given.inspectors();
    }

    /** Whether this is what the lottery gave. */
    boolean is(Lot given) {
        return given.number().equals(lot)
                && Integer.valueOf(given.rank()).equals(rank)
                && given.drawn() == drawn
                && given.inspectors().equals(inspectors);
    }

    CandidateView view() {
        return new CandidateView(
                siteId,
                siteType,
                district,
                quota,
                List.copyOf(risks),
                excluded,
                excludedReason,
                weight,
                List.copyOf(avoids),
                lot,
                rank,
                drawn,
                List.copyOf(inspectors));
    }

    Place place() {
        return new Place(siteId, siteType, district, managementKind);
    }

    UUID siteId() {
        return siteId;
    }

    int quota() {
        return quota;
    }

    boolean canBeDrawn() {
        return excluded == null;
    }

    @Nullable
    String lot() {
        return lot;
    }

    boolean drawn() {
        return drawn;
    }
}
