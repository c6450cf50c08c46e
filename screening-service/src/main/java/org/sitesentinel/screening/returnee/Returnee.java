package org.sitesentinel.screening.returnee;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.policy.PolicyInForce;
import org.sitesentinel.screening.returnee.JudgeArrivals.Judged;
import org.sitesentinel.screening.returnee.ReturneeProblem.ReturneeInQuarantine;
import org.sitesentinel.screening.returnee.ReturneeProblem.ReturneeWithdrawn;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.Certificate;
import org.sitesentinel.screening.returnee.verdict.HealthCode;
import org.sitesentinel.screening.returnee.verdict.Judgement;
import org.sitesentinel.screening.returnee.verdict.Origin;
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

    private @Nullable Instant documentsShownAt;

    @Embedded
    private Judgement judgement;

    private UUID policyId;

    private long policyVersion;

    @Column(name = "policy")
    private String policyName;

    private @Nullable LocalDate withdrawnOn;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Returnee() {}

    /** A declaration with its verdict under the policy of its day. */
    Returnee(
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
        this.stays = arrival.stays();
        become(post, transport, arrival);
        follow(judged, now);
    }

    private void become(Post post, Transport transport, Arrival arrival) {
        this.post = post;
        this.transport = transport;
        this.arrivedAt = arrival.at();
        this.businessDate = arrival.day();
        this.origin = arrival.origin();
        if (!arrival.stays().equals(stays)) {
            this.stays = arrival.stays();
        }
        this.healthCode = arrival.healthCode();
        this.certificate = arrival.certificate();
        this.symptoms = arrival.symptoms();
        this.documentsShownAt = arrival.documentsShownAt();
    }

    /** The list or a policy has changed, and what was declared looks different now. */
    void rescreened(Judged judged, Instant now) {
        follow(judged, now);
    }

    private void follow(Judged judged, Instant now) {
        PolicyInForce policy = judged.policy();
        this.judgement = judged.judgement();
        this.policyId = policy.id();
        this.policyVersion = policy.version();
        this.policyName = policy.name();
        this.recordedAt = now;
    }

    /** Replaces what was declared wrongly, and the verdict with it. */
    void correct(Post post, Transport transport, Arrival arrival, Judged judged, Instant now) {
        requireStanding();
        become(post, transport, arrival);
        follow(judged, now);
    }

    /** What is known with documents that came later; neither an arrival nor a quarantine is undone by them. */
    Arrival supplemented(HealthCode laterCode, @Nullable Certificate laterCertificate, Instant shownAt) {
        requireStanding();
        if (judgement.verdict() == Verdict.QUARANTINE) {
            throw new ReturneeInQuarantine().exception();
        }
        if (shownAt.isBefore(arrivedAt)) {
            throw new InvalidRequest(List.of(Violation.of("/shownAt", "before-arrival"))).exception();
        }
        return new Arrival(arrivedAt, origin, stays, laterCode, laterCertificate, symptoms, shownAt);
    }

    void supplement(Arrival arrival, Judged judged, Instant now) {
        become(post, transport, arrival);
        follow(judged, now);
    }

    /** Says that it was declared by mistake: it counts no longer, not even for its own day. */
    void withdraw(LocalDate day, Instant now) {
        requireStanding();
        withdrawnOn = day;
        recordedAt = now;
    }

    /** Whether this is what it says already. */
    boolean says(Post post, Transport transport, Arrival arrival) {
        return this.post == post && this.transport == transport && arrival().equals(arrival);
    }

    void requireStanding() {
        if (withdrawnOn != null) {
            throw new ReturneeWithdrawn().exception();
        }
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
                judgement.verdict(),
                judgement.documentsComplete(),
                judgement.fromRiskArea(),
                policyName,
                withdrawnOn,
                flip);
    }

    /** What was declared, as the rules look at it. */
    Arrival arrival() {
        return new Arrival(arrivedAt, origin, stays, healthCode, certificate, symptoms, documentsShownAt);
    }

    Judgement judgement() {
        return judgement;
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

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
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
