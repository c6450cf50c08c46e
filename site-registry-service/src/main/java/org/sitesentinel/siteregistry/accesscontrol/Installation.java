package org.sitesentinel.siteregistry.accesscontrol;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.AccessControlBlocker;
import org.sitesentinel.contracts.site.AccessControlStatus;
import org.sitesentinel.runtime.problem.Violation;

/**
 * What is said of a site's access control in one report, with the days its steps were taken on.
 *
 * @param alreadyThere whether it was in use before the campaign
 * @param changedOn the day from which this is true
 */
@Embeddable
record Installation(
        @Enumerated(EnumType.STRING) AccessControlStatus status,
        boolean pilot,
        boolean alreadyThere,
        @Nullable String vendor,
        @Nullable @Enumerated(EnumType.STRING) AccessControlBlocker blocker,
        @Nullable String note,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate installedOn,
        LocalDate changedOn) {

    /** As reported. A step without a day of its own keeps the one it had, or was taken on the day it is first told. */
    static Installation of(AccessControlReport report, @Nullable Installation before, LocalDate day) {
        boolean there = Boolean.TRUE.equals(report.alreadyThere());
        return new Installation(
                report.status(),
                report.pilot(),
                there,
                stripped(report.vendor()),
                report.blocker(),
                stripped(report.note()),
                report.dueOn(),
                step(AccessControlStatus.ORDERED, report, report.orderedOn(), before, day),
                step(AccessControlStatus.INSTALLING, report, report.startedOn(), before, day),
                step(AccessControlStatus.INSTALLED, report, report.installedOn(), before, there ? null : day),
                day);
    }

    private static @Nullable LocalDate step(
            AccessControlStatus step,
            AccessControlReport report,
            @Nullable LocalDate told,
            @Nullable Installation before,
            @Nullable LocalDate day) {
        if (told != null || report.status().compareTo(step) < 0) {
            return told;
        }
        LocalDate known = before == null ? null : before.dayOf(step);
        return known == null && report.status() == step ? day : known;
    }

    private @Nullable LocalDate dayOf(AccessControlStatus step) {
        return switch (step) {
            case NONE -> null;
            case ORDERED -> orderedOn;
            case INSTALLING -> startedOn;
            case INSTALLED -> installedOn;
        };
    }

    /** The laws it breaks as the report after another: days in order, and a word on why a step was taken back. */
    List<Violation> brokenLaws(@Nullable Installation before) {
        List<Violation> broken = new ArrayList<>();
        if (before != null && changedOn.isBefore(before.changedOn)) {
            broken.add(Violation.of("/changedOn", "before-last-report"));
        }
        if (before != null && status.compareTo(before.status) < 0 && note == null) {
            broken.add(Violation.of("/note", "step-taken-back"));
        }
        if (!broken.isEmpty()) {
            return broken;
        }
        requireInOrder("/orderedOn", orderedOn, startedOn == null ? installedOn : startedOn, broken);
        requireInOrder("/startedOn", startedOn, installedOn, broken);
        requireInOrder("/installedOn", installedOn, null, broken);
        return broken;
    }

    private void requireInOrder(
            String pointer, @Nullable LocalDate step, @Nullable LocalDate next, List<Violation> broken) {
        if (step != null && step.isAfter(changedOn)) {
            broken.add(Violation.of(pointer, "after-report"));
        } else if (step != null && next != null && step.isAfter(next)) {
            broken.add(Violation.of(pointer, "after-next-step"));
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
