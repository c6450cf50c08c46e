package org.sitesentinel.screening.quarantine;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.screening.TestResult;

/** One step of an order: what happened, on which day, who said so. Written once. */
@Entity
@IdClass(QuarantineEntry.Key.class)
class QuarantineEntry {
    record Key(UUID orderId, long version) {}

    /** What can happen to an order. */
    @Schema(name = "QuarantineStep")
    public enum Step {
        ISSUED,
        STARTED,
        TESTED,
        BREACHED,
        RELEASED,
        TRANSFERRED,
        WITHDRAWN
    }

    @Id
    private UUID orderId;

    @Id
    private long version;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Column(name = "on_day")
    private LocalDate day;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private @Nullable TestResult result;

    private @Nullable String lab;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected QuarantineEntry() {}

    /** What an order has just become. */
    QuarantineEntry(QuarantineOrder order, Step step, LocalDate day, @Nullable String note, String recordedBy) {
        this.orderId = order.id();
        this.version = order.version();
        this.step = step;
        this.day = day;
        this.note = note == null || note.isBlank() ? null : note.strip();
        this.recordedBy = recordedBy;
        this.recordedAt = order.recordedAt();
    }

    static QuarantineEntry tested(QuarantineOrder order, NewOrderTest test, String recordedBy) {
        QuarantineEntry entry = new QuarantineEntry(order, Step.TESTED, test.sampledOn(), null, recordedBy);
        entry.result = test.result();
        entry.lab =
                test.lab() == null || test.lab().isBlank() ? null : test.lab().strip();
        return entry;
    }

    /** As it is shown. */
    @Schema(name = "QuarantineEntry")
    record View(
            long version,
            Step step,
            LocalDate on,
            @Nullable String note,
            @Nullable TestResult result,
            @Nullable String lab,
            String recordedBy,
            Instant recordedAt) {}

    View view() {
        return new View(version, step, day, note, result, lab, recordedBy, recordedAt);
    }

    UUID orderId() {
        return orderId;
    }

    long version() {
        return version;
    }

    Step step() {
        return step;
    }

    LocalDate day() {
        return day;
    }

    @Nullable
    TestResult result() {
        return result;
    }
}
