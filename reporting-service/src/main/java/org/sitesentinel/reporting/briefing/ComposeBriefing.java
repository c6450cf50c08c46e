package org.sitesentinel.reporting.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sitesentinel.reporting.briefing.BriefingDocument.PrintedFigure;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.reporting.query.MetricAnswer;
import org.sitesentinel.reporting.query.MetricQueries;
import org.sitesentinel.reporting.query.MetricQuestion;

/** Fills a template with a district's figures as of a day. */
@ApplicationScoped
class ComposeBriefing {
    private final Metrics metrics;
    private final MetricQueries queries;

    ComposeBriefing(Metrics metrics, MetricQueries queries) {
        this.metrics = metrics;
        this.queries = queries;
    }

    BriefingDocument compose(Template template, String district, LocalDate asOf) {
        List<BriefingDocument.Section> sections = template.sections().stream()
                .map(section -> new BriefingDocument.Section(
                        section.heading(),
                        section.paragraphs().stream()
                                .map(paragraph -> paragraph(paragraph, district, asOf))
                                .toList()))
                .toList();
        return new BriefingDocument(template.title(), sections);
    }

    private BriefingDocument.Paragraph paragraph(Template.Paragraph paragraph, String district, LocalDate asOf) {
        Map<String, PrintedFigure> figures = new LinkedHashMap<>();
        new TreeMap<>(paragraph.figuresOrNone())
                .forEach((name, rule) -> figures.put(name, figure(rule, district, asOf)));
        String zh = paragraph.text().zh();
        String en = paragraph.text().en();
        for (Map.Entry<String, PrintedFigure> figure : figures.entrySet()) {
            zh = zh.replace(
                    "{" + figure.getKey() + "}", figure.getValue().printed().zh());
            en = en.replace(
                    "{" + figure.getKey() + "}", figure.getValue().printed().en());
        }
        return new BriefingDocument.Paragraph(new Bilingual(zh, en), figures);
    }

    private PrintedFigure figure(Template.FigureRule rule, String district, LocalDate asOf) {
        Metric metric = metrics.find(rule.metric()).orElseThrow();
        Map<Dimension, String> narrowing = rule.narrowing();
        narrowing.put(Dimension.DISTRICT, district);
        MetricAnswer.Figure figure = ask(metric, narrowing, asOf);
        Long joining = rule.whatIfJoinedBy() == null ? null : joining(rule.whatIfJoinedBy(), district, asOf);
        long denominator = figure.divisor() + (joining == null ? 0 : joining);
        return new PrintedFigure(
                rule.printing().print(metric.unit(), figure.numerator(), denominator),
                metric.id(),
                href(metric, narrowing, asOf),
                figure.numerator(),
                figure.denominator(),
                joining);
    }

    private long joining(String count, String district, LocalDate asOf) {
        Map<Dimension, String> narrowing = new EnumMap<>(Map.of(Dimension.DISTRICT, district));
        return ask(metrics.find(count).orElseThrow(), narrowing, asOf).numerator();
    }

    private MetricAnswer.Figure ask(Metric metric, Map<Dimension, String> narrowing, LocalDate asOf) {
        return queries.answer(new MetricQuestion(metric, asOf, List.of(), narrowing))
                .total();
    }

    private static String href(Metric metric, Map<Dimension, String> narrowing, LocalDate asOf) {
        return narrowing.entrySet().stream()
                .map(one -> "&" + one.getKey().label() + "=" + one.getValue())
                .collect(Collectors.joining("", "/api/v1/metrics/" + metric.id() + "?asOf=" + asOf, ""));
    }
}
