package org.sitesentinel.inspection.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Puts a new version of a template in force. What was served before stays as it was served. */
@ApplicationScoped
class PutTemplate {
    private final Templates templates;
    private final CheckTemplate check;
    private final ShowTemplate show;
    private final Clock clock;

    PutTemplate(Templates templates, CheckTemplate check, ShowTemplate show, Clock clock) {
        this.templates = templates;
        this.check = check;
        this.show = show;
        this.clock = clock;
    }

    @Transactional
    TemplateView put(DocumentKind kind, ExpectedVersion expected, byte[] docx, String by) {
        long current = templates.current(kind).version();
        expected.requireCurrent(current);
        check.check(kind, docx);
        templates.add(new DocumentTemplate(kind, current + 1, docx, by, clock.instant()));
        return show.of(kind);
    }
}
