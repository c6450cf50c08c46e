package org.sitesentinel.screening.returnee;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.Judgement;

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

    @Embedded
    private Judgement judgement;

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
        this.judgement = returnee.judgement();
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
        return judgement;
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
