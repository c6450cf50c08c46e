package org.sitesentinel.reporting.query;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Metric;

/** Shows answers to those who may see small cells as they are, and to others without them and in round numbers. */
@ApplicationScoped
public class Suppression {
    private final MetricQueries queries;
    private final SeriesQueries series;
    private final QueryLimits limits;
    private final SecurityIdentity caller;

    Suppression(MetricQueries queries, SeriesQueries series, QueryLimits limits, SecurityIdentity caller) {
        this.queries = queries;
        this.series = series;
        this.limits = limits;
        this.caller = caller;
    }

    /** Whether this caller sees all of a metric. */
    boolean seesAll(Metric metric) {
        return !metric.ofPeople() || seesFew();
    }

    /** Whether this caller sees figures of however few people. */
    public boolean seesFew() {
        return limits.smallCells().below() <= 1
                || limits.smallCells().seenBy().stream().anyMatch(caller::hasRole);
    }

    /** Whether a figure counts so few people, or all but so few, that it could tell of somebody. */
    public boolean isSmall(long numerator, long denominator) {
        return SmallCells.isSmall(numerator, denominator, limits.smallCells().below());
    }

    /** Those of some questions without groups whose answers this caller is not shown. */
    public Set<MetricQuestion> hidden(Collection<MetricQuestion> questions) {
        Map<MetricQuestion, SmallCells> moments = new HashMap<>();
        Set<MetricQuestion> hidden = new HashSet<>();
        for (MetricQuestion question : questions) {
            if (!seesAll(question.metric())
                    && moments.computeIfAbsent(question.byEverything(), whole -> cells(queries.answer(whole)))
                            .hides(null, question)) {
                hidden.add(question);
            }
        }
        return hidden;
    }

    /** What figures of a metric are rounded to for this caller; nothing where they are exact. */
    @Nullable
    Integer roundedTo(Metric metric) {
        int multiple = limits.smallCells().roundedTo();
        return multiple == 1 || seesAll(metric) ? null : multiple;
    }

    /** A sum of figures that may be shown. */
    MetricView.Figure shown(Metric metric, MetricAnswer.Figure sum) {
        Integer multiple = roundedTo(metric);
        return MetricView.Figure.of(multiple == null ? sum : sum.roundedTo(metric.unit(), multiple));
    }

    /** What may be shown of an answer. */
    Shown shown(MetricAnswer answer) {
        MetricQuestion question = answer.question();
        return seesAll(question.metric())
                ? Shown.exactly(answer)
                : discreetly(answer, queries.answer(question.byEverything()));
    }

    /** Of answers at the steps of a series. */
    List<Shown> shown(List<MetricAnswer> answers, List<Period> steps) {
        MetricQuestion question = answers.get(0).question();
        if (seesAll(question.metric())) {
            return answers.stream().map(Shown::exactly).toList();
        }
        List<MetricAnswer> whole = series.series(question.byEverything(), steps);
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            shown.add(discreetly(answers.get(i), whole.get(i)));
        }
        return shown;
    }

    private Shown discreetly(MetricAnswer answer, MetricAnswer byEverything) {
        return Shown.discreetly(answer, cells(byEverything), limits.smallCells().roundedTo());
    }

    private SmallCells cells(MetricAnswer byEverything) {
        return new SmallCells(byEverything, limits.smallCells().below());
    }
}
