package org.sitesentinel.inspection.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.inspection.checklist.Checklist;
import org.sitesentinel.inspection.checklist.Checklists;
import org.sitesentinel.inspection.evidence.EvidenceFiles;
import org.sitesentinel.inspection.inspection.InspectionProblem.ChecklistNotFollowed;
import org.sitesentinel.inspection.inspection.InspectionProblem.InspectionDiffers;
import org.sitesentinel.inspection.inspection.InspectionProblem.SiteClosed;
import org.sitesentinel.inspection.sitecopy.SiteStandings;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;

/** Takes down what inspectors found at a site, once under an id. */
@ApplicationScoped
class RecordInspection {
    private final Inspections inspections;
    private final AsSent asSent;
    private final KnownSites sites;
    private final SiteStandings standings;
    private final Checklists checklists;
    private final EvidenceFiles evidence;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    RecordInspection(
            Inspections inspections,
            AsSent asSent,
            KnownSites sites,
            SiteStandings standings,
            Checklists checklists,
            EvidenceFiles evidence,
            AccessScope scope,
            Outbox outbox,
            Clock clock) {
        this.inspections = inspections;
        this.asSent = asSent;
        this.sites = sites;
        this.standings = standings;
        this.checklists = checklists;
        this.evidence = evidence;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param isNew whether it was taken down just now, and not before
     */
    record Recorded(InspectionView view, boolean isNew) {}

    /**
     * Takes an inspection down unless it is there. What came before is not looked at again: by now its site may be
     * closed and its checklist retired.
     */
    @Transactional
    Recorded record(UUID id, NewInspection input, String recordedBy) {
        if (!asSent.claim(id, input)) {
            Inspection before = inspections.require(id, scope);
            List<Violation> differences = asSent.differences(id, input);
            if (!differences.isEmpty()) {
                throw new InspectionDiffers(id, differences).exception();
            }
            return new Recorded(before.view(), false);
        }
        Inspection inspection = looked(id, input, recordedBy);
        inspections.persist(inspection);
        outbox.publish(InspectionState.RECORDED, inspection::state);
        return new Recorded(inspection.view(), true);
    }

    private Inspection looked(UUID id, NewInspection input, String recordedBy) {
        @Nullable Place site = sites.places(Set.of(input.siteId()), scope).get(input.siteId());
        @Nullable
        Checklist checklist = checklists.published(input.checklistId()).orElse(null);
        List<Violation> unknown = new ArrayList<>();
        if (site == null) {
            unknown.add(Violation.of("/siteId", "site"));
        }
        if (checklist == null) {
            unknown.add(Violation.of("/checklistId", "checklist"));
        }
        if (site == null || checklist == null) {
            throw new UnknownReference(unknown).exception();
        }
        LocalDate day = day(input);
        if (standings.isClosed(input.siteId(), day)) {
            throw new SiteClosed().exception();
        }
        List<Finding> findings = findings(site, checklist, day, input);
        return new Inspection(site, day, input.inspectors(), findings, recordedBy, clock.instant())
                .followed(id, checklist, input);
    }

    /** A visit that begins before midnight counts for the day it began on, or for one that is named and is no other. */
    private LocalDate day(NewInspection input) {
        LocalDate day = Objects.requireNonNullElseGet(input.day(clock.getZone()), () -> LocalDate.now(clock));
        if (input.startedAt() != null
                && !input.startedAt()
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate()
                        .equals(day)) {
            throw new InvalidRequest(List.of(Violation.of("/inspectedOn", "not-day-of-start"))).exception();
        }
        return day;
    }

    private List<Finding> findings(Place site, Checklist checklist, LocalDate day, NewInspection input) {
        Set<UUID> shown = input.items().stream()
                .flatMap(answer -> answer.evidence().stream())
                .collect(Collectors.toSet());
        Assessment assessment = Assessment.of(checklist.items(), input.items(), evidence.known(input.siteId(), shown));
        List<Violation> errors = new ArrayList<>();
        if (checklist.siteType() != site.siteType()) {
            errors.add(Violation.of("/checklistId", "checklist-of-other-type"));
        }
        if (!checklist.isInForceOn(day)) {
            errors.add(Violation.of("/checklistId", "checklist-not-in-force"));
        }
        errors.addAll(assessment.errors());
        if (!errors.isEmpty()) {
            throw new ChecklistNotFollowed(errors).exception();
        }
        return assessment.findings();
    }
}
