package org.sitesentinel.reporting.briefing.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Gives a template a new version; version 0 is that of a template which is not there yet. */
@ApplicationScoped
class EditTemplate {
    private final BriefingTemplates templates;
    private final Clock clock;

    EditTemplate(BriefingTemplates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @Transactional
    BriefingTemplate edit(String id, ExpectedVersion expected, Template content, String changedBy) {
        long current = templates.current(id).map(BriefingTemplate::version).orElse(0L);
        expected.requireCurrent(current);
        BriefingTemplate next = new BriefingTemplate(
                id, current + 1, content, changedBy, clock.instant().truncatedTo(ChronoUnit.MICROS));
        templates.add(next);
        return next;
    }
}
