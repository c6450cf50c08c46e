package org.sitesentinel.reporting.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Unit;
import org.sitesentinel.reporting.query.MetricAnswer.Figure;
import org.sitesentinel.reporting.query.MetricAnswer.Row;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.events.ConsumedOffsets;
import org.sitesentinel.runtime.events.ConsumedOffsets.Freshness;

/** Answers questions from the roll-ups; distinct counts from the index of their subjects. */
@ApplicationScoped
public class MetricQueries {
    private final EntityManager entityManager;
    private final ConsumedOffsets offsets;
    private final AccessScope scope;

    MetricQueries(EntityManager entityManager, ConsumedOffsets offsets, AccessScope scope) {
        this.entityManager = entityManager;
        this.offsets = offsets;
        this.scope = scope;
    }

    /** The answer within the caller's scope. */
    public MetricAnswer answer(MetricQuestion question) {
        Unit unit = question.metric().unit();
        List<Row> rows = new ArrayList<>();
        Figure total = Figure.of(unit, 0, 0);
        for (Object[] found : ask(question)) {
            int groups = question.groupBy().size();
            Figure figure = Figure.of(unit, number(found[groups]), number(found[groups + 1]));
            if (number(found[groups + 2]) == 1) {
                total = figure;
            } else if (figure.numerator() != 0 || figure.divisor() != 0) {
                rows.add(Row.of(dimensions(question.groupBy(), found), figure));
            }
        }
        return new MetricAnswer(
                question.metric().id(),
                unit.name().toLowerCase(Locale.ROOT),
                question.asOf(),
                rows,
                total,
                freshness(question.metric().topics()));
    }

    /** A row a group and one for the total, which the last column marks with 1. */
    private List<Object[]> ask(MetricQuestion question) {
        AccessScope.Clause visible = scope.onDistrict("dimensions ->> 'district'");
        Map<String, Object> parameters =
                new HashMap<>(Map.of("metric", question.metric().id(), "asOf", question.asOf()));
        question.narrowedTo().forEach((dimension, value) -> parameters.put(dimension.label(), value));
        Query query = entityManager.createNativeQuery(sql(question, visible.text()), Object[].class);
        visible.with(parameters).forEach(query::setParameter);
        List<Object[]> found = new ArrayList<>();
        for (Object row : query.getResultList()) {
            found.add((Object[]) row);
        }
        return found;
    }

    /**
     * Distinct counts take each subject once, unless all it added has been taken away again. What they are held against
     * is a sum like any.
     */
    private static String sql(MetricQuestion question, String visible) {
        List<Dimension> groups = question.groupBy();
        String columns = each(groups, i -> column(groups.get(i)) + " as g" + i + ", ");
        String names = each(groups, i -> "g" + i + ", ");
        String where = " where metric = :metric and day <= :asOf and " + visible
                + question.narrowedTo().keySet().stream()
                        .map(dimension -> " and " + column(dimension) + " = :" + dimension.label())
                        .collect(Collectors.joining());
        String isTotal = groups.isEmpty() ? "1" : "grouping(g0)";
        String sets = groups.isEmpty() ? "(())" : "((" + names.substring(0, names.length() - 2) + "), ())";
        String figures = question.metric().isDistinct()
                ? "count(distinct subject), coalesce(sum(denominator), 0), " + isTotal + " from (select " + columns
                        + "subject, 0 as denominator from contribution" + where + " and subject <> '' group by " + names
                        + "subject having sum(numerator) > 0 union all select " + columns
                        + "null, denominator from roll_up" + where + " and denominator <> 0)"
                : "coalesce(sum(numerator), 0), coalesce(sum(denominator), 0), " + isTotal + " from (select " + columns
                        + "numerator, denominator from roll_up" + where + ")";
        return "select " + names + figures + " figures group by grouping sets " + sets + " order by " + names + isTotal;
    }

    private static String each(List<Dimension> groups, IntFunction<String> text) {
        return IntStream.range(0, groups.size()).mapToObj(text).collect(Collectors.joining());
    }

    /** Labels come from the registry, never from the request. */
    private static String column(Dimension dimension) {
        return "dimensions ->> '" + dimension.label() + "'";
    }

    private static Map<String, String> dimensions(List<Dimension> groups, Object[] found) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            if (found[i] != null) {
                dimensions.put(groups.get(i).label(), (String) found[i]);
            }
        }
        return dimensions;
    }

    private static long number(Object found) {
        return ((Number) found).longValue();
    }

    private List<Freshness> freshness(List<String> topics) {
        Map<String, Freshness> known =
                offsets.freshness().stream().collect(Collectors.toMap(Freshness::topic, one -> one));
        return topics.stream()
                .map(topic -> known.getOrDefault(topic, new Freshness(topic, null, 0)))
                .toList();
    }
}
