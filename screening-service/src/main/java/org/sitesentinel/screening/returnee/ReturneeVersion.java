package org.sitesentinel.screening.returnee;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.Judgement;
import org.sitesentinel.screening.returnee.verdict.Reason;

/** One version of a declaration: what was declared, how it was judged, who said so and why. Written once. */
@Entity
@IdClass(ReturneeVersion.Key.class)
class ReturneeVersion {
    record Key(UUID returneeId, long version) {}

    /** How a version came about. */
    @Schema(name = "ReturneeChange")
    public enum Change {
        /** The first one. */
        DECLARED,
        /** Documents came later. */
        SUPPLEMENTED,
        /** What was declared was wrong. */
        CORRECTED,
        /** The list of risk areas or the policy changed. */
        RESCREENED,
        /** It was declared by mistake. */
        WITHDRAWN
    }

    @Id
    private UUID returneeId;

    @Id
    private long version;

    @Enumerated(EnumType.STRING)
    private Change change;

    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private Post post;

    @Enumerated(EnumType.STRING)
    private Transport transport;

    @JdbcTypeCode(SqlTypes.JSON)
    private Arrival arrival;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Convert(converter = ReasonsAsJson.class)
    private List<Reason> reasons;

    private boolean documentsComplete;

    private boolean fromRiskArea;

    @Column(name = "policy")
    private String policyName;

    private @Nullable String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReturneeVersion() {}

    /** What a declaration is now. */
    ReturneeVersion(Returnee returnee, Change change, @Nullable String reason, @Nullable String recordedBy) {
        this.returneeId = returnee.id();
        this.version = returnee.version();
        this.change = change;
        this.reason = reason;
        this.post = returnee.post();
        this.transport = returnee.transport();
        this.arrival = returnee.arrival();
        Judgement judgement = returnee.judgement();
        this.verdict = judgement.verdict();
        this.reasons = judgement.reasons();
        this.documentsComplete = judgement.documentsComplete();
        this.fromRiskArea = judgement.fromRiskArea();
        this.policyName = returnee.policyName();
        this.recordedBy = recordedBy;
        this.recordedAt = returnee.recordedAt();
    }

    /** Whether this is what was declared then. */
    boolean says(Post post, Transport transport, Arrival arrival) {
        return this.post == post && this.transport == transport && this.arrival.equals(arrival);
    }

    UUID returneeId() {
        return returneeId;
    }

    long version() {
        return version;
    }

    Change change() {
        return change;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Post post() {
        return post;
    }

    Transport transport() {
        return transport;
    }

    Arrival arrival() {
        return arrival;
    }

    Judgement judgement() {
        return new Judgement(verdict, reasons, documentsComplete, fromRiskArea);
    }

    String policyName() {
        return policyName;
    }

    @Nullable
    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
