package org.sitesentinel.reporting.briefing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.reporting.briefing.document.BriefingDiff.Change;
import org.sitesentinel.reporting.briefing.document.BriefingDiff.FigureDiff;
import org.sitesentinel.reporting.briefing.document.BriefingDiff.TextDiff;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.Paragraph;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.PrintedFigure;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.Section;
import org.sitesentinel.reporting.briefing.printing.Bilingual;

class BriefingDiffTest {
    private static final UUID BRIEFING = UUID.randomUUID();
    private static final UUID AGAINST = UUID.randomUUID();

    @Test
    void tellsWhatBecameOfEachFigureAndText() {
        BriefingDocument before = document(Map.of("stays", 1L, "grows", 5L, "goes", 7L));
        BriefingDocument after = document(Map.of("stays", 1L, "grows", 8L, "comes", 2L));

        BriefingDiff diff = BriefingDiff.between(BRIEFING, after, AGAINST, before);

        assertThat(diff.figures())
                .extracting(FigureDiff::paragraph, FigureDiff::change, FigureDiff::numeratorBy)
                .containsExactly(
                        tuple("comes", Change.ADDED, null),
                        tuple("grows", Change.CHANGED, 3L),
                        tuple("stays", Change.SAME, 0L),
                        tuple("goes", Change.REMOVED, null));
        assertThat(diff.texts())
                .extracting(TextDiff::paragraph, TextDiff::change)
                .containsExactly(
                        tuple("title", Change.SAME),
                        tuple("work", Change.SAME),
                        tuple("comes", Change.ADDED),
                        tuple("grows", Change.CHANGED),
                        tuple("stays", Change.SAME),
                        tuple("goes", Change.REMOVED));
    }

    @Test
    void aBriefingDoesNotDifferFromItself() {
        BriefingDocument one = document(Map.of("stays", 1L));

        BriefingDiff diff = BriefingDiff.between(BRIEFING, one, BRIEFING, one);

        assertThat(diff.figures()).extracting(FigureDiff::change).containsOnly(Change.SAME);
        assertThat(diff.texts()).extracting(TextDiff::change).containsOnly(Change.SAME);
    }

    /** A sentence a figure, each of the same name. */
    private static BriefingDocument document(Map<String, Long> figures) {
        List<Paragraph> paragraphs = new ArrayList<>();
        new TreeMap<>(figures).forEach((id, number) -> {
            Bilingual printed = Bilingual.same(String.valueOf(number));
            PrintedFigure figure = new PrintedFigure(
                    printed,
                    "sites.registered",
                    null,
                    null,
                    null,
                    null,
                    "/api/v1/metrics/sites.registered",
                    null,
                    number,
                    null,
                    null,
                    null,
                    null);
            paragraphs.add(new Paragraph(id, printed, Bilingual.same("{n}"), Map.of("n", figure)));
        });
        Bilingual text = Bilingual.same("text");
        return new BriefingDocument(text, List.of(new Section("work", text, null, paragraphs)), null);
    }
}
