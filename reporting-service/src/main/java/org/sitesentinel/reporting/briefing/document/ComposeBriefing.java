package org.sitesentinel.reporting.briefing.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.Paragraph;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.PrintedFigure;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.Section;
import org.sitesentinel.reporting.briefing.document.Figures.Asked;
import org.sitesentinel.reporting.briefing.printing.Bilingual;
import org.sitesentinel.reporting.briefing.printing.Fraction;
import org.sitesentinel.reporting.briefing.template.Condition;
import org.sitesentinel.reporting.briefing.template.FigureRule;
import org.sitesentinel.reporting.briefing.template.Sentence;
import org.sitesentinel.reporting.briefing.template.Template;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.reporting.query.MetricQueries;

/** Fills a template with a district's figures as of a day, and leaves out the sentences that do not hold. */
@ApplicationScoped
public class ComposeBriefing {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Metrics metrics;
    private final MetricQueries queries;

    ComposeBriefing(Metrics metrics, MetricQueries queries) {
        this.metrics = metrics;
        this.queries = queries;
    }

    /** A day as it stands in texts. */
    public static Bilingual day(LocalDate day) {
        return new Bilingual(ZH.format(day), EN.format(day));
    }

    public BriefingDocument compose(Template template, String district, LocalDate asOf) {
        Figures figures =
                new Figures(metrics, question -> queries.answer(question).total(), district, asOf);
        return compose(template, district, asOf, figures::ask);
    }

    /** From figures that are known: the same template and figures give the same document. */
    static BriefingDocument compose(
            Template template, String district, LocalDate asOf, Function<FigureRule, Asked> figures) {
        Map<String, Bilingual> common = Map.of("asOf", day(asOf), "district", Bilingual.same(district));
        return new BriefingDocument(
                filled(template.title(), common),
                template.sections().stream()
                        .map(section -> section(section, common, figures))
                        .toList());
    }

    private static Section section(
            Template.Section section, Map<String, Bilingual> common, Function<FigureRule, Asked> figures) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Template.Paragraph paragraph : section.paragraphs()) {
            Map<String, Asked> asked = new TreeMap<>();
            paragraph.figuresOrNone().forEach(rule -> asked.put(rule.name(), figures.apply(rule)));
            if (paragraph.conditions().stream().allMatch(condition -> holds(condition, asked))) {
                paragraphs.add(paragraph(paragraph, common, asked));
            }
        }
        if (paragraphs.isEmpty() && section.otherwise() != null) {
            Bilingual text = filled(section.otherwise(), common);
            paragraphs.add(new Paragraph(section.id() + "-otherwise", text, text, Map.of()));
        }
        return new Section(section.id(), filled(section.heading(), common), section.numbered(), paragraphs);
    }

    private static boolean holds(Condition condition, Map<String, Asked> figures) {
        Optional<Fraction> figure = exact(figures.get(condition.figure()));
        Optional<Fraction> threshold = condition.than() == null
                ? exact(figures.get(condition.thanFigure()))
                : Optional.of(Fraction.of(condition.than()));
        return figure.isPresent() && threshold.isPresent() && condition.is().holds(figure.get(), threshold.get());
    }

    private static Optional<Fraction> exact(@Nullable Asked figure) {
        return Objects.requireNonNull(figure).exact();
    }

    private static Paragraph paragraph(
            Template.Paragraph paragraph, Map<String, Bilingual> common, Map<String, Asked> asked) {
        Map<String, PrintedFigure> figures = new TreeMap<>();
        Map<String, Bilingual> texts = new TreeMap<>(common);
        asked.forEach((name, figure) -> {
            figures.put(name, figure.printed());
            texts.put(name, figure.printed().printed());
        });
        return new Paragraph(
                paragraph.id(), filled(paragraph.text(), texts), filled(paragraph.text(), common), figures);
    }

    /** A place that nothing is known for stays as it is. */
    private static Bilingual filled(Bilingual text, Map<String, Bilingual> texts) {
        return new Bilingual(
                Sentence.of(text.zh()).filled(name -> text(texts, name).zh()),
                Sentence.of(text.en()).filled(name -> text(texts, name).en()));
    }

    private static Bilingual text(Map<String, Bilingual> texts, String name) {
        Bilingual text = texts.get(name);
        return text == null ? Bilingual.same("{" + name + "}") : text;
    }
}
