package org.sitesentinel.reporting.briefing.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.printing.Bilingual;

/**
 * What a briefing says, in both languages, and every figure in it.
 *
 * @param knownAt when the newest thing was recorded that any of its figures counts; absent where none tells
 */
public record BriefingDocument(
        Bilingual title,
        List<Section> sections,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant knownAt) {
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
     * @param knownAt when the newest thing was recorded that it can count: links ask what was known then; absent where
     *     its metric does not keep what was known, and in briefings from before links told
     * @param filter dimensions that it was narrowed to
     * @param href the question that gives it again
     * @param rows what stands behind it
     * @param numerator absent where suppressed
     * @param denominator absent for counts, and where suppressed
     * @param whatIf people imagined to join the denominator; absent in plain figures, and where suppressed
     * @param whatIfHref the question that gives these
     * @param suppressed true where so few people are counted that its reader may not see it; absent otherwise
     */
    public record PrintedFigure(
            Bilingual printed,
            String metric,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate from,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate asOf,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
            Instant knownAt,

            @Nullable Map<String, String> filter,
            String href,
            @Nullable String rows,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Long whatIf,
            @Nullable String whatIfHref,
            @Nullable Boolean suppressed) {
        public boolean hidden() {
            return Boolean.TRUE.equals(suppressed);
        }

        /** What stands behind it: the figure itself, and who is imagined to join. */
        Stream<Linked> linked() {
            Linked itself = new Linked(href, orNone(numerator), orNone(denominator));
            return whatIfHref == null
                    ? Stream.of(itself)
                    : Stream.of(itself, new Linked(whatIfHref, orNone(whatIf), 0));
        }

        private static long orNone(@Nullable Long number) {
            return Objects.requireNonNullElse(number, 0L);
        }
    }

    /**
     * A question and its answer.
     *
     * @param denominator 0 for counts
     */
    record Linked(String href, long numerator, long denominator) {}

    Stream<PrintedFigure> figures() {
        return sections.stream()
                .flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.figures().values().stream());
    }

    /** Whether there is anything that its reader may not see. */
    public boolean hidesSome() {
        return figures().anyMatch(PrintedFigure::hidden);
    }

    /** The hash of all of it; absent where something is hidden, for who tries a few numbers would find which it was. */
    public @Nullable String unlessHiding(@Nullable String hash) {
        return hidesSome() ? null : hash;
    }
}
