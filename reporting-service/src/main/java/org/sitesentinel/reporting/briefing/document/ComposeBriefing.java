package org.sitesentinel.reporting.briefing.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.sitesentinel.reporting.query.MetricAnswer;
import org.sitesentinel.reporting.query.MetricQueries;
import org.sitesentinel.reporting.query.MetricQuestion;

/** Fills a template with a district's figures as of a day, and leaves out the sentences that do not hold. */
@ApplicationScoped
public class ComposeBriefing {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Metrics metrics;
    private final MetricQueries queries;
    private final EntityManager entityManager;

    ComposeBriefing(Metrics metrics, MetricQueries queries, EntityManager entityManager) {
        this.metrics = metrics;
        this.queries = queries;
        this.entityManager = entityManager;
    }

    /** A day as it stands in texts. */
    public static Bilingual day(LocalDate day) {
        return new Bilingual(ZH.format(day), EN.format(day));
    }

    public BriefingDocument compose(Template template, String district, LocalDate asOf) {
        return fromOneSnapshot(
                template, district, asOf, question -> queries.answer(question).total());
    }

    /** What is applied while figures are asked for shows in none of them; so it takes a transaction of its own. */
    BriefingDocument fromOneSnapshot(
            Template template, String district, LocalDate asOf, Function<MetricQuestion, MetricAnswer.Figure> total) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entityManager
                    .createNativeQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
            Figures figures = new Figures(metrics, total, queries::knownAt, district, asOf);
            return compose(template, district, asOf, figures::ask);
        });
    }

    /** From figures that are known: the same template and figures give the same document. */
    static BriefingDocument compose(
            Template template, String district, LocalDate asOf, Function<FigureRule, Asked> figures) {
        Map<String, Bilingual> common = Map.of("asOf", day(asOf), "district", Bilingual.same(district));
        List<Section> sections = template.sections().stream()
                .map(section -> section(section, common, figures))
                .toList();
        BriefingDocument document = new BriefingDocument(filled(template.title(), common), sections, null);
        Instant knownAt = document.figures()
                .flatMap(figure -> Stream.ofNullable(figure.knownAt()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new BriefingDocument(document.title(), sections, knownAt);
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
    static Bilingual filled(Bilingual text, Map<String, Bilingual> texts) {
        return new Bilingual(
                Sentence.of(text.zh()).filled(name -> text(texts, name).zh()),
                Sentence.of(text.en()).filled(name -> text(texts, name).en()));
    }

    private static Bilingual text(Map<String, Bilingual> texts, String name) {
        Bilingual text = texts.get(name);
        return text == null ? Bilingual.same("{" + name + "}") : text;
    }
}
