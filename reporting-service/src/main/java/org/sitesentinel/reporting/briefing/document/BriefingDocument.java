package org.sitesentinel.reporting.briefing.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.printing.Bilingual;

/** What a briefing says, in both languages, and every figure in it. */
public record BriefingDocument(Bilingual title, List<Section> sections) {
    /**
     * A chapter.
     *
     * @param id that of the template
     * @param numbered whether its sentences are counted
     */
    public record Section(
            @Nullable String id,
            Bilingual heading,
            @Nullable Boolean numbered,
            List<Paragraph> paragraphs) {
        public boolean counted() {
            return Boolean.TRUE.equals(numbered);
        }
    }

    /**
     * Sentences.
     *
     * @param id that of the template
     * @param text as printed
     * @param sentence the same with a {@code {name}} for each figure
     * @param figures by their names; also those that decided that it stands
     */
    public record Paragraph(
            @Nullable String id, Bilingual text, @Nullable Bilingual sentence, Map<String, PrintedFigure> figures) {
        public Bilingual sentenceOrText() {
            return Objects.requireNonNullElse(sentence, text);
        }
    }

    /**
     * A figure and where it comes from.
     *
     * @param from first day of what happened; absent where all up to {@code asOf} counts
     * @param asOf business date at whose end it was so
     * @param filter dimensions that it was narrowed to
     * @param href the question that gives it again
     * @param rows what stands behind it
     * @param denominator absent for counts
     * @param whatIf people imagined to join the denominator; absent in plain figures
     * @param whatIfHref the question that gives these
     */
    public record PrintedFigure(
            Bilingual printed,
            String metric,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate from,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate asOf,

            @Nullable Map<String, String> filter,
            String href,
            @Nullable String rows,
            long numerator,
            @Nullable Long denominator,
            @Nullable Long whatIf,
            @Nullable String whatIfHref) {}
}
