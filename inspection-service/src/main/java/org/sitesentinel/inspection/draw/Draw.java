package org.sitesentinel.inspection.draw;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.draw.DrawProblem.DrawOutOfOrder;
import org.sitesentinel.inspection.draw.lot.Lottery;
import org.sitesentinel.inspection.draw.plan.DrawPlan;

/** A random draw: a plan that can be changed until it is drawn, and never after. */
@Entity
class Draw {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String title;

    private String district;

    private LocalDate fromDay;

    private LocalDate toDay;

    @JdbcTypeCode(SqlTypes.JSON)
    private DrawPlan plan;

    @Enumerated(EnumType.STRING)
    private DrawStatus status = DrawStatus.DRAFT;

    private @Nullable String seed;

    private @Nullable String seedSource;

    private @Nullable String algorithm;

    private @Nullable Integer lowCoverageBelow;

    /** Inspectors who could be drawn. */
    private @Nullable List<String> pool;

    private @Nullable String digest;

    private @Nullable LocalDate drawnOn;

    private @Nullable String drawnBy;

    private @Nullable LocalDate publishedOn;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Draw() {}

    Draw(DrawPlan plan, String by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.recordedBy = by;
        this.recordedAt = now;
        take(plan);
    }

    private void take(DrawPlan taken) {
        plan = taken;
        title = taken.title();
        district = taken.district();
        fromDay = taken.from();
        toDay = taken.to();
    }

    /** Plans something else. */
    void change(DrawPlan other, String by, Instant now) {
        require(DrawStatus.DRAFT);
        take(other);
        recorded(by, now);
    }

    /** Gives up. */
    void withdraw(String by, Instant now) {
        require(DrawStatus.DRAFT);
        status = DrawStatus.WITHDRAWN;
        recorded(by, now);
    }

    /** Is drawn, from these inspectors and from sites that are kept beside it. */
    void drawn(LocalDate day, Seed by, List<String> inspectors, int coverage, String drawer, Instant now) {
        require(DrawStatus.DRAFT);
        status = DrawStatus.DRAWN;
        drawnOn = day;
        drawnBy = drawer;
        seed = by.text();
        seedSource = by.source();
        algorithm = Lottery.ALGORITHM;
        pool = List.copyOf(inspectors);
        lowCoverageBelow = coverage;
        recorded(drawer, now);
    }

    /** Names all that it was drawn from. */
    void seal(String digestOfInputs) {
        digest = digestOfInputs;
    }

    /** Gives out what was drawn. */
    void publish(LocalDate day, String by, Instant now) {
        require(DrawStatus.DRAWN);
        status = DrawStatus.PUBLISHED;
        publishedOn = day;
        recorded(by, now);
    }

    void require(DrawStatus expected) {
        if (status != expected) {
            throw new DrawOutOfOrder(status).exception();
        }
    }

    /** Refuses what can be asked only of a draw that is drawn. */
    void requireDrawn() {
        if (seed == null) {
            throw new DrawOutOfOrder(status).exception();
        }
    }

    private void recorded(String by, Instant now) {
        recordedBy = by;
        recordedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    DrawPlan plan() {
        return plan;
    }

    DrawStatus status() {
        return status;
    }

    @Nullable
    String seed() {
        return seed;
    }

    @Nullable
    String seedSource() {
        return seedSource;
    }

    @Nullable
    String algorithm() {
        return algorithm;
    }

    int lowCoverageBelow() {
        return Objects.requireNonNull(lowCoverageBelow);
    }

    List<String> pool() {
        return pool == null ? List.of() : List.copyOf(pool);
    }

    @Nullable
    String digest() {
        return digest;
    }

    @Nullable
    LocalDate drawnOn() {
        return drawnOn;
    }

    @Nullable
    String drawnBy() {
        return drawnBy;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
