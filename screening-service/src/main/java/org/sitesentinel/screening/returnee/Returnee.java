package org.sitesentinel.screening.returnee;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.policy.PolicyInForce;
import org.sitesentinel.screening.returnee.JudgeArrivals.Judged;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.Certificate;
import org.sitesentinel.screening.returnee.verdict.HealthCode;
import org.sitesentinel.screening.returnee.verdict.Judgement;
import org.sitesentinel.screening.returnee.verdict.Origin;
import org.sitesentinel.screening.returnee.verdict.Reason;
import org.sitesentinel.screening.returnee.verdict.Stay;

/** One arrival of one person at one site: what was declared, and what followed from it. */
@Entity
class Returnee {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String personRef;

    @Embedded
    private Place place;

    @Enumerated(EnumType.STRING)
    private Post post;

    private Instant arrivedAt;

    private LocalDate businessDate;

    @Embedded
    private Origin origin;

    // One more look-up for a whole page of a list.
    @ElementCollection
    @CollectionTable(name = "returnee_stay", joinColumns = @JoinColumn(name = "returnee_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 1000)
    private List<Stay> stays;

    @Enumerated(EnumType.STRING)
    private Transport transport;

    @Enumerated(EnumType.STRING)
    private HealthCode healthCode;

    @Embedded
    private @Nullable Certificate certificate;

    private boolean symptoms;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Convert(converter = ReasonsAsJson.class)
    private List<Reason> reasons;

    private boolean documentsComplete;

    private boolean fromRiskArea;

    private UUID policyId;

    private long policyVersion;

    @Column(name = "policy")
    private String policyName;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Returnee() {}

    private Returnee(
            String personRef,
            Place place,
            Post post,
            Transport transport,
            Arrival arrival,
            Judged judged,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.personRef = personRef;
        this.place = place;
        this.post = post;
        this.transport = transport;
        this.arrivedAt = arrival.at();
        this.businessDate = arrival.day();
        this.origin = arrival.origin();
        this.stays = arrival.stays();
        this.healthCode = arrival.healthCode();
        this.certificate = arrival.certificate();
        this.symptoms = arrival.symptoms();
        follow(judged);
        this.recordedAt = now;
    }

    /** The list or a policy has changed, and what was declared looks different now. */
    void rescreened(Judged judged, Instant now) {
        follow(judged);
        this.recordedAt = now;
    }

    private void follow(Judged judged) {
        PolicyInForce policy = judged.policy();
        Judgement judgement = judged.judgement();
        this.policyId = policy.id();
        this.policyVersion = policy.version();
        this.policyName = policy.name();
        this.verdict = judgement.verdict();
        this.reasons = judgement.reasons();
        this.documentsComplete = judgement.documentsComplete();
        this.fromRiskArea = judgement.fromRiskArea();
    }

    /** A declaration with its verdict under the policy of its day. */
    static Returnee declared(
            String personRef,
            Place place,
            Post post,
            Transport transport,
            Arrival arrival,
            Judged judged,
            Instant now) {
        return new Returnee(personRef, place, post, transport, arrival, judged, now);
    }

    ReturneeState state() {
        return state(null);
    }

    /** With what became of the verdict, where it is another now. */
    ReturneeState state(ReturneeState.@Nullable Flip flip) {
        return new ReturneeState(
                id.toString(),
                version,
                businessDate,
                recordedAt,
                place.site(),
                verdict,
                documentsComplete,
                fromRiskArea,
                policyName,
                flip);
    }

    /** What was declared, as the rules look at it. */
    Arrival arrival() {
        return new Arrival(arrivedAt, origin, stays, healthCode, certificate, symptoms);
    }

    Judgement judgement() {
        return new Judgement(verdict, reasons, documentsComplete, fromRiskArea);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String personRef() {
        return personRef;
    }

    Place place() {
        return place;
    }

    Post post() {
        return post;
    }

    Transport transport() {
        return transport;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    UUID policyId() {
        return policyId;
    }

    long policyVersion() {
        return policyVersion;
    }

    String policyName() {
        return policyName;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
