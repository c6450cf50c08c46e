package org.sitesentinel.reporting.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.sitesentinel.reporting.briefing.document.ComposeBriefing;
import org.sitesentinel.reporting.briefing.template.BriefingTemplate;
import org.sitesentinel.reporting.briefing.template.BriefingTemplates;
import org.sitesentinel.reporting.briefing.template.ShippedTemplate;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Writes a draft from its template's current version, and writes it afresh. */
@ApplicationScoped
class DraftBriefing {
    private final BriefingTemplates templates;
    private final ComposeBriefing compose;
    private final Briefings briefings;
    private final AccessScope scope;
    private final Clock clock;

    DraftBriefing(
            BriefingTemplates templates, ComposeBriefing compose, Briefings briefings, AccessScope scope, Clock clock) {
        this.templates = templates;
        this.compose = compose;
        this.briefings = briefings;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    Briefing draft(NewBriefing input, String by) {
        scope.requireDistrict(input.district(), "/district");
        LocalDate asOf = input.asOf() == null ? LocalDate.now(clock) : input.asOf();
        return draft(input.district(), asOf, Objects.requireNonNullElse(input.template(), ShippedTemplate.ID), by);
    }

    /** Within the caller's scope, which the caller has made sure of. */
    Briefing draft(String district, LocalDate asOf, String template, String by) {
        Briefing briefing = Briefing.drafted(district, asOf, composed(template, district, asOf), by, now());
        briefings.remember(briefing);
        return briefing;
    }

    @Transactional
    Briefing recompute(UUID id, ExpectedVersion expected, String by) {
        Briefing briefing = briefings.requireToChange(id, scope);
        expected.requireCurrent(briefing.version());
        briefing.requireDraft();
        briefing.recompute(composed(briefing.template(), briefing.district(), briefing.asOf()), by, now());
        briefings.remember(briefing);
        return briefing;
    }

    private Briefing.Composed composed(String template, String district, LocalDate asOf) {
        BriefingTemplate current = templates.current(template).orElseThrow(() -> UnknownReference.at(
                        "/template", "unknown-template")
                .exception());
        return new Briefing.Composed(template, current.version(), compose.compose(current.content(), district, asOf));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
