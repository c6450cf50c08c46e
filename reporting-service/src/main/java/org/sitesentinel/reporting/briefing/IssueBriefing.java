package org.sitesentinel.reporting.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.runtime.access.AccessScope;

/** Writes a briefing and freezes it. */
@ApplicationScoped
class IssueBriefing {
    private final Templates templates;
    private final ComposeBriefing compose;
    private final Briefings briefings;
    private final AccessScope scope;
    private final Clock clock;

    IssueBriefing(Templates templates, ComposeBriefing compose, Briefings briefings, AccessScope scope, Clock clock) {
        this.templates = templates;
        this.compose = compose;
        this.briefings = briefings;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    Briefing issue(NewBriefing input, String issuedBy) {
        scope.requireDistrict(input.district(), "/district");
        LocalDate asOf = input.asOf() == null ? LocalDate.now(clock) : input.asOf();
        BriefingDocument document = compose.compose(templates.housingBureau(), input.district(), asOf);
        Briefing briefing = new Briefing(input.district(), asOf, issuedBy, clock.instant(), document);
        briefings.persist(briefing);
        return briefing;
    }
}
