package org.sitesentinel.reporting.briefing.template;

import java.time.Instant;
import java.util.List;
import org.sitesentinel.reporting.briefing.printing.Bilingual;
import org.sitesentinel.runtime.version.Versioned;

/** A template as it is shown; {@code title} and {@code sections} are what a change sends. */
public record BriefingTemplateView(
        String id, long version, String changedBy, Instant changedAt, Bilingual title, List<Template.Section> sections)
        implements Versioned {

    /** A template in a list, or one of its versions. */
    public record Summary(String id, long version, String changedBy, Instant changedAt, Bilingual title) {}
}
