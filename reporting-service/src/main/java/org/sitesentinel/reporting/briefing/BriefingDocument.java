package org.sitesentinel.reporting.briefing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A briefing as issued: text in both languages, and every figure in it. */
public record BriefingDocument(Bilingual title, List<Section> sections) {
    /** A chapter. */
    public record Section(Bilingual heading, List<Paragraph> paragraphs) {}

    /** Printed text, and the figures it was printed from by their names in the template. */
    public record Paragraph(Bilingual text, Map<String, PrintedFigure> figures) {}

    /**
     * A figure and where it comes from.
     *
     * @param href the question that gives it again
     * @param whatIf people imagined to join the denominator; absent in plain figures
     */
    public record PrintedFigure(
            Bilingual printed,
            String metric,
            String href,
            long numerator,
            @Nullable Long denominator,
            @Nullable Long whatIf) {}
}
