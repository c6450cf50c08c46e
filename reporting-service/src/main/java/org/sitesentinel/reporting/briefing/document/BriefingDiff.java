package org.sitesentinel.reporting.briefing.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.Paragraph;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.PrintedFigure;
import org.sitesentinel.reporting.briefing.printing.Bilingual;

/**
 * How a briefing differs from another one. Sentences and figures are matched by their names in the template, whatever
 * its version; the order is that of this briefing, and what is there no more comes last.
 *
 * @param briefing the one that was asked about
 * @param against the one it is held against
 */
public record BriefingDiff(UUID briefing, UUID against, List<FigureDiff> figures, List<TextDiff> texts) {
    /** What became of something. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        SAME;

        private static Change of(@Nullable Object before, @Nullable Object after) {
            if (Objects.equals(before, after)) {
                return SAME;
            }
            return before == null ? ADDED : after == null ? REMOVED : CHANGED;
        }
    }

    /**
     * A figure of a sentence.
     *
     * @param numeratorBy by how much the numerator moved; absent where there is only one figure, or one is suppressed
     */
    public record FigureDiff(
            String paragraph,
            String figure,
            String metric,
            Change change,
            @Nullable Side before,
            @Nullable Side after,
            @Nullable Long numeratorBy) {}

    /** A figure in one of the two, as its reader may see it. */
    public record Side(
            Bilingual printed,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Long whatIf,
            String href,
            @Nullable Boolean suppressed) {
        private static @Nullable Side of(@Nullable PrintedFigure figure) {
            return figure == null
                    ? null
                    : new Side(
                            figure.printed(),
                            figure.numerator(),
                            figure.denominator(),
                            figure.whatIf(),
                            figure.href(),
                            figure.suppressed());
        }

        /** Whether it says the same: of another day it has another question. */
        private boolean saysAs(Side other) {
            return printed.equals(other.printed)
                    && Objects.equals(numerator, other.numerator)
                    && Objects.equals(denominator, other.denominator)
                    && Objects.equals(whatIf, other.whatIf);
        }
    }

    /** A sentence, a heading or the title. */
    public record TextDiff(
            String paragraph,
            Change change,
            @Nullable Bilingual before,
            @Nullable Bilingual after) {}

    public static BriefingDiff between(UUID briefing, BriefingDocument after, UUID against, BriefingDocument before) {
        return new BriefingDiff(
                briefing,
                against,
                figures(figuresOf(before), figuresOf(after)),
                texts(textsOf(before), textsOf(after)));
    }

    private record Place(String paragraph, String figure) {}

    private static List<FigureDiff> figures(Map<Place, PrintedFigure> before, Map<Place, PrintedFigure> after) {
        List<FigureDiff> diffs = new ArrayList<>();
        Map<Place, PrintedFigure> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        all.forEach((place, known) -> {
            Side was = Side.of(before.get(place));
            Side is = Side.of(after.get(place));
            boolean same = was != null && is != null && was.saysAs(is);
            diffs.add(new FigureDiff(
                    place.paragraph,
                    place.figure,
                    known.metric(),
                    same ? Change.SAME : Change.of(was, is),
                    was,
                    is,
                    moved(was, is)));
        });
        return diffs;
    }

    private static @Nullable Long moved(@Nullable Side was, @Nullable Side is) {
        return was == null || is == null || was.numerator == null || is.numerator == null
                ? null
                : Long.valueOf(is.numerator - was.numerator);
    }

    private static List<TextDiff> texts(Map<String, Bilingual> before, Map<String, Bilingual> after) {
        List<TextDiff> diffs = new ArrayList<>();
        Map<String, Bilingual> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        all.keySet().forEach(id -> {
            Bilingual was = before.get(id);
            Bilingual is = after.get(id);
            diffs.add(new TextDiff(id, Change.of(was, is), was, is));
        });
        return diffs;
    }

    private static Map<Place, PrintedFigure> figuresOf(BriefingDocument document) {
        Map<Place, PrintedFigure> figures = new LinkedHashMap<>();
        document.sections().forEach(section -> section.paragraphs().forEach(paragraph -> paragraph
                .figures()
                .forEach((name, figure) -> figures.put(new Place(idOf(paragraph), name), figure))));
        return figures;
    }

    private static Map<String, Bilingual> textsOf(BriefingDocument document) {
        Map<String, Bilingual> texts = new LinkedHashMap<>();
        texts.put("title", document.title());
        document.sections().forEach(section -> {
            if (section.id() != null) {
                texts.put(section.id(), section.heading());
            }
            section.paragraphs().forEach(paragraph -> texts.put(idOf(paragraph), paragraph.text()));
        });
        return texts;
    }

    private static String idOf(Paragraph paragraph) {
        return Objects.requireNonNullElse(paragraph.id(), "");
    }
}
