package org.sitesentinel.reporting.briefing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Dimension;

/** The sentences of a briefing, with the figures that go into them. */
record Template(Bilingual title, List<Section> sections) {
    /** A chapter. */
    record Section(Bilingual heading, List<Paragraph> paragraphs) {}

    /**
     * A sentence or several.
     *
     * @param text with a {@code {name}} for each figure
     */
    record Paragraph(Bilingual text, @Nullable Map<String, FigureRule> figures) {
        Map<String, FigureRule> figuresOrNone() {
            return Objects.requireNonNullElse(figures, Map.of());
        }
    }

    /**
     * A figure of the text.
     *
     * @param filter dimensions to narrow the metric to, besides the briefing's district
     * @param whatIfJoinedBy a count whose people are imagined to join the denominator
     */
    record FigureRule(
            String metric,
            @Nullable Map<String, String> filter,
            @Nullable String whatIfJoinedBy,
            @Nullable PrintingRule print) {
        Map<Dimension, String> narrowing() {
            Map<Dimension, String> narrowing = new EnumMap<>(Dimension.class);
            Objects.requireNonNullElse(filter, Map.<String, String>of())
                    .forEach((label, value) ->
                            narrowing.put(Dimension.labelled(label).orElseThrow(), value));
            return narrowing;
        }

        PrintingRule printing() {
            return Objects.requireNonNullElse(print, PrintingRule.PLAIN);
        }
    }
}
