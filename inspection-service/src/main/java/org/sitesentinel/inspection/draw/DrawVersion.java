package org.sitesentinel.inspection.draw;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.draw.plan.DrawPlan;

/** What a draw was at one version, and who made it so. Written once. */
@Entity
@Immutable
@IdClass(DrawVersion.Key.class)
class DrawVersion {
    record Key(UUID drawId, long version) {}

    @Id
    private UUID drawId;

    @Id
    private long version;

    @Enumerated(EnumType.STRING)
    private DrawStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private DrawPlan plan;

    private @Nullable String reason;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected DrawVersion() {}

    /** What a draw is now. */
    DrawVersion(Draw draw, @Nullable String reason) {
        this.drawId = draw.id();
        this.version = draw.version();
        this.status = draw.status();
        this.plan = draw.plan();
        this.reason = reason;
        this.recordedBy = draw.recordedBy();
        this.recordedAt = draw.recordedAt();
    }

    /**
     * As it is shown.
     *
     * @param reason of a withdrawal
     */
    @Schema(name = "DrawVersion")
    public record View(
            long version,
            DrawStatus status,
            DrawPlan plan,
            @Nullable String reason,
            String recordedBy,
            Instant recordedAt) {}

    View view() {
        return new View(version, status, plan, reason, recordedBy, recordedAt);
    }
}
