package org.sitesentinel.reporting.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Unit;
import org.sitesentinel.runtime.access.AccessScope;

/**
 * The SQL of a question. Sums read the roll-ups, and take from them what the ledger says has become known since where
 * they are asked for as they were known; distinct counts always read the ledger, by the index of their subjects. Names
 * in it come from the registry, never from the request.
 */
final class FigureSql {
    private final MetricQuestion question;
    private final AccessScope.Clause visible;

    FigureSql(MetricQuestion question, AccessScope scope) {
        this.question = question;
        this.visible = scope.onDistrict(column(Dimension.DISTRICT));
    }

    /**
     * A row a group and one for the total, which the last column marks with 1: groups, numerator, denominator, mark.
     */
    String figures(int limit) {
        List<Dimension> groups = question.groupBy();
        String names = each(groups, i -> "g" + i + ", ");
        String isTotal = groups.isEmpty() ? "1" : "grouping(g0)";
        String sets = groups.isEmpty() ? "(())" : "((" + names.substring(0, names.length() - 2) + "), ())";
        String sums = question.metric().isDistinct()
                ? DISTINCT + ", " + isTotal + " from (" + subjects(columns()) + ")"
                : SUMS + ", " + isTotal + " from (" + parts(columns()) + ")";
        // The total first: it is there however many groups there are.
        return "select " + names + sums + " figures group by grouping sets " + sets + " order by " + isTotal + " desc"
                + each(groups, i -> ", g" + i) + " limit " + limit;
    }

    private static final String SUMS = "coalesce(sum(numerator), 0), coalesce(sum(denominator), 0)";
    private static final String DISTINCT = "count(distinct subject) filter (where above), coalesce(sum(below), 0)";

    /**
     * The same by step of time: number of the step, groups, numerator, denominator, mark.
     *
     * @param begins first days of all steps but the first
     */
    String steps(List<LocalDate> begins, int limit) {
        List<Dimension> groups = question.groupBy();
        String step = begins.isEmpty()
                ? "0"
                : "width_bucket(day, cast(array["
                        + begins.stream().map(day -> "'" + day + "'").collect(Collectors.joining(", "))
                        + "] as date[]))";
        String columns = step + " as step, " + columns();
        String names = each(groups, i -> "g" + i + ", ");
        String isTotal = groups.isEmpty() ? "1" : "grouping(g0)";
        String sets =
                groups.isEmpty() ? "((step))" : "((step, " + names.substring(0, names.length() - 2) + "), (step))";
        String sums = question.metric().isDistinct()
                ? DISTINCT + ", " + isTotal + " from (" + subjects(columns).replace("group by ", "group by step, ")
                        + ")"
                : SUMS + ", " + isTotal + " from (" + parts(columns) + ")";
        return "select step, " + names + sums + " figures group by grouping sets " + sets + " order by step, " + isTotal
                + each(groups, i -> ", g" + i) + " limit " + limit;
    }

    /**
     * A row a subject and group: whether it counts, unless all it added has been taken away again, and what it adds
     * below the line. That is a sum like any, and a state: no period narrows it. What adds only there has no subject.
     */
    private String subjects(String columns) {
        boolean rate = question.metric().unit() != Unit.COUNT;
        String inPeriod = question.moment().from() == null ? "" : " filter (where day >= :from)";
        String names = each(question.groupBy(), i -> "g" + i + ", ");
        return "select " + columns + "subject, subject <> '' and coalesce(sum(numerator)" + (rate ? inPeriod : "")
                + ", 0) > 0 as above, sum(denominator) as below from contribution" + where(!rate)
                + (rate ? "" : " and subject <> ''") + " group by " + names + "subject";
    }

    /** A row a subject with its site; what has no subject by its site. */
    String subjectsAndSites() {
        return "select coalesce(nullif(subject, ''), site) as k0, max(site) as site, cast(bool_or(above) as integer)"
                + " as numerator, sum(below) as denominator from ("
                + subjects("site, ").replace("group by ", "group by site, ")
                + ") told group by k0 having bool_or(above) or sum(below) <> 0";
    }

    /** What adds up. Mostly little has become known since, and all that was known before would be much. */
    private String parts(String columns) {
        String now = "select " + columns + "numerator, denominator from roll_up" + conditions(true);
        return question.moment().knownAt() == null
                ? now
                : now + " union all select " + columns + "-numerator, -denominator from contribution" + conditions(true)
                        + " and known_at > :knownAt";
    }

    /** The conditions; the first day of a period among them where nothing before it matters. */
    String where(boolean period) {
        return conditions(period) + (question.moment().knownAt() != null ? " and known_at <= :knownAt" : "");
    }

    private String conditions(boolean period) {
        return " where generation = (select live from projection) and metric = :metric and day <= :asOf"
                + (period && question.moment().from() != null ? " and day >= :from" : "")
                + " and " + visible.text()
                + question.narrowedTo().keySet().stream()
                        .map(dimension -> " and " + column(dimension) + " in (:" + dimension.label() + ")")
                        .collect(Collectors.joining());
    }

    Map<String, Object> parameters() {
        Moment moment = question.moment();
        Map<String, Object> parameters =
                new HashMap<>(Map.of("metric", question.metric().id(), "asOf", moment.to()));
        if (moment.from() != null) {
            parameters.put("from", moment.from());
        }
        if (moment.knownAt() != null) {
            parameters.put("knownAt", moment.knownAt());
        }
        question.narrowedTo().forEach((dimension, values) -> parameters.put(dimension.label(), values));
        return visible.with(parameters);
    }

    private String columns() {
        List<Dimension> groups = question.groupBy();
        return each(groups, i -> column(groups.get(i)) + " as g" + i + ", ");
    }

    private static String each(List<Dimension> groups, IntFunction<String> text) {
        return IntStream.range(0, groups.size()).mapToObj(text).collect(Collectors.joining());
    }

    static String column(Dimension dimension) {
        return "dimensions ->> '" + dimension.label() + "'";
    }
}
