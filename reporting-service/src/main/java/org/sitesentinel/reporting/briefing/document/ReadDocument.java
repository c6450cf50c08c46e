package org.sitesentinel.reporting.briefing.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.Linked;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.Paragraph;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.PrintedFigure;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.Section;
import org.sitesentinel.reporting.briefing.printing.Bilingual;
import org.sitesentinel.reporting.query.FigureLinks;
import org.sitesentinel.reporting.query.MetricQuestion;
import org.sitesentinel.reporting.query.Suppression;

/**
 * A document as its reader may see it. Who may not see small cells sees of a briefing just what its links show to them:
 * the figures that they are refused there are left out of the sentences.
 */
@ApplicationScoped
public class ReadDocument {
    private static final Bilingual LEFT_OUT = new Bilingual("（略）", "(withheld)");

    private final FigureLinks links;
    private final Suppression suppression;

    ReadDocument(FigureLinks links, Suppression suppression) {
        this.links = links;
        this.suppression = suppression;
    }

    /** Whether this reader sees all of every document. */
    public boolean seesAll() {
        return suppression.seesFew();
    }

    /** The document itself where there is nothing to hide. */
    public BriefingDocument of(BriefingDocument document) {
        if (seesAll()) {
            return document;
        }
        Set<Linked> hidden =
                hidden(document.figures().flatMap(PrintedFigure::linked).collect(Collectors.toSet()));
        Function<PrintedFigure, PrintedFigure> shown =
                figure -> figure.linked().anyMatch(hidden::contains) ? leftOut(figure) : figure;
        return new BriefingDocument(
                document.title(),
                document.sections().stream()
                        .map(section -> new Section(
                                section.id(),
                                section.heading(),
                                section.numbered(),
                                section.paragraphs().stream()
                                        .map(paragraph -> paragraph(paragraph, shown))
                                        .toList()))
                        .toList(),
                document.knownAt());
    }

    /** Of a metric that is no more nobody can say whether it counted people. */
    private Set<Linked> hidden(Set<Linked> all) {
        Set<Linked> hidden = new HashSet<>();
        Map<Linked, MetricQuestion> questions = new HashMap<>();
        for (Linked one : all) {
            Optional<MetricQuestion> question = links.question(one.href());
            question.ifPresent(known -> questions.put(one, known));
            if (question.map(known -> known.metric().ofPeople()).orElse(true)
                    && (question.isEmpty() || suppression.isSmall(one.numerator(), one.denominator()))) {
                hidden.add(one);
            }
        }
        Set<MetricQuestion> refused = suppression.hidden(questions.values());
        questions.forEach((one, question) -> {
            if (refused.contains(question)) {
                hidden.add(one);
            }
        });
        return hidden;
    }

    private static Paragraph paragraph(Paragraph paragraph, Function<PrintedFigure, PrintedFigure> shown) {
        Map<String, PrintedFigure> figures = new TreeMap<>();
        paragraph.figures().forEach((name, figure) -> figures.put(name, shown.apply(figure)));
        if (figures.values().stream().noneMatch(PrintedFigure::hidden)) {
            return paragraph;
        }
        if (paragraph.sentence() == null) {
            // Written before sentences were kept with their places: nobody can tell where in it the figure stands.
            return new Paragraph(paragraph.id(), LEFT_OUT, LEFT_OUT, figures);
        }
        Map<String, Bilingual> texts = new TreeMap<>();
        figures.forEach((name, figure) -> texts.put(name, figure.printed()));
        return new Paragraph(
                paragraph.id(), ComposeBriefing.filled(paragraph.sentence(), texts), paragraph.sentence(), figures);
    }

    private static PrintedFigure leftOut(PrintedFigure figure) {
        return new PrintedFigure(
                LEFT_OUT,
                figure.metric(),
                figure.from(),
                figure.asOf(),
                figure.knownAt(),
                figure.filter(),
                figure.href(),
                figure.rows(),
                null,
                null,
                null,
                figure.whatIfHref(),
                true);
    }
}
