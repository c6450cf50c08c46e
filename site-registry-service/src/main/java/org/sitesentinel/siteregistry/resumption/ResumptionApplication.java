package org.sitesentinel.siteregistry.resumption;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.contracts.site.ResumptionStatus;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.siteregistry.resumption.ResumptionProblem.ConditionsNotMet;
import org.sitesentinel.siteregistry.resumption.ResumptionProblem.ResumptionOutOfOrder;
import org.sitesentinel.siteregistry.site.Site;

/** A site's application to resume work, from the request to the decision and what came after. */
@Entity
class ResumptionApplication {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id")
    private Site site;

    @Enumerated(EnumType.STRING)
    private ResumptionStatus status;

    private LocalDate plannedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ExpectedWorkers> expectedWorkers;

    private @Nullable String note;

    private LocalDate appliedOn;

    private String appliedBy;

    private @Nullable LocalDate decidedOn;

    private @Nullable String decidedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> reasons = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Waiver> waivers = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<ConditionState> conditions;

    @Embedded
    private @Nullable Ending end;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ResumptionApplication() {}

    ResumptionApplication(Site site, NewResumption input, LocalDate day, String appliedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.site = site;
        this.status = ResumptionStatus.SUBMITTED;
        this.plannedOn = input.plannedOn();
        this.expectedWorkers = List.copyOf(input.expectedWorkers());
        this.note = stripped(input.note());
        this.appliedOn = day;
        this.appliedBy = appliedBy;
        this.recordedAt = now;
    }

    /** Allows work. Each condition is met, or waived with a reason; waivers of what is met anyway are not kept. */
    void approve(Decision decision, List<ConditionState> stand, LocalDate day, String by, Instant now) {
        requireStatus(ResumptionStatus.SUBMITTED);
        List<Condition> missing = stand.stream()
                .filter(condition -> !condition.met())
                .map(ConditionState::condition)
                .toList();
        Set<Condition> waived = EnumSet.noneOf(Condition.class);
        decision.waiversOrNone().forEach(waiver -> waived.add(waiver.condition()));
        if (!waived.containsAll(missing)) {
            throw new ConditionsNotMet(missing.stream()
                            .filter(condition -> !waived.contains(condition))
                            .toList())
                    .exception();
        }
        decide(ResumptionStatus.APPROVED, decision, stand, day, by, now);
        waivers = decision.waiversOrNone().stream()
                .filter(waiver -> missing.contains(waiver.condition()))
                .toList();
    }

    /** Refuses work. */
    void reject(Decision decision, List<ConditionState> stand, LocalDate day, String by, Instant now) {
        decide(ResumptionStatus.REJECTED, decision, stand, day, by, now);
    }

    private void decide(
            ResumptionStatus next,
            Decision decision,
            List<ConditionState> stand,
            LocalDate day,
            String by,
            Instant now) {
        requireStatus(ResumptionStatus.SUBMITTED);
        requireNotBefore(appliedOn, day, "/decidedOn", "before-application");
        status = next;
        reasons = decision.reasonsOrNone();
        conditions = List.copyOf(stand);
        decidedOn = day;
        decidedBy = by;
        recordedAt = now;
    }

    /** The site takes it back before it is decided. */
    void withdraw(@Nullable String reason, LocalDate day, String by, Instant now) {
        requireStatus(ResumptionStatus.SUBMITTED);
        requireNotBefore(appliedOn, day, "/withdrawnOn", "before-application");
        end(ResumptionStatus.WITHDRAWN, reason, day, by, now);
    }

    /** The bureau stops work that it had allowed. */
    void suspend(String reason, LocalDate day, String by, Instant now) {
        requireStatus(ResumptionStatus.APPROVED);
        requireNotBefore(Objects.requireNonNull(decidedOn), day, "/suspendedOn", "before-decision");
        end(ResumptionStatus.SUSPENDED, reason, day, by, now);
    }

    /** Work is not resumed where the site has closed, be it before what was said of the application last. */
    void endWithSite(LocalDate day, String by, Instant now) {
        LocalDate since = decidedOn == null ? appliedOn : decidedOn;
        ResumptionStatus next = decidedOn == null ? ResumptionStatus.WITHDRAWN : ResumptionStatus.SUSPENDED;
        end(next, "场所已注销", day.isBefore(since) ? since : day, by, now);
    }

    private void end(ResumptionStatus next, @Nullable String reason, LocalDate day, String by, Instant now) {
        status = next;
        end = new Ending(day, by, stripped(reason));
        recordedAt = now;
    }

    private void requireStatus(ResumptionStatus expected) {
        if (status != expected) {
            throw new ResumptionOutOfOrder(status).exception();
        }
    }

    private static void requireNotBefore(LocalDate earliest, LocalDate day, String pointer, String code) {
        if (day.isBefore(earliest)) {
            throw new InvalidRequest(List.of(Violation.of(pointer, code))).exception();
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    ResumptionState state() {
        return new ResumptionState(
                id.toString(),
                version,
                end != null ? end.on() : decidedOn != null ? decidedOn : appliedOn,
                recordedAt,
                site.ref(),
                status,
                plannedOn,
                expectedWorkers.stream()
                        .map(week -> new ResumptionState.ExpectedWorkers(week.weekStart(), week.workers()))
                        .toList(),
                waivers.size());
    }

    /** As it is shown, with the conditions as they stand now where there is something left to decide by them. */
    ResumptionView view(@Nullable List<ConditionState> now) {
        return new ResumptionView(
                id,
                version,
                site.id(),
                site.name(),
                site.type(),
                status,
                plannedOn,
                expectedWorkers,
                note,
                appliedOn,
                appliedBy,
                now,
                decidedOn == null || decidedBy == null || conditions == null
                        ? null
                        : new ResumptionView.Decided(decidedOn, decidedBy, reasons, waivers, conditions),
                end == null ? null : new ResumptionView.Ended(end.on(), end.by(), end.reason()),
                recordedAt);
    }

    /** Whether it waits for a decision, or work goes on under it. */
    boolean isOpen() {
        return status == ResumptionStatus.SUBMITTED || status == ResumptionStatus.APPROVED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ResumptionStatus status() {
        return status;
    }

    Site site() {
        return site;
    }
}
