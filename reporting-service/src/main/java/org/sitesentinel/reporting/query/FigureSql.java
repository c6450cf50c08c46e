package org.sitesentinel.reporting.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Grain;
import org.sitesentinel.reporting.metric.Unit;
import org.sitesentinel.runtime.access.AccessScope;

/**
 * The SQL of a question. Sums read the roll-ups, and take from them what the ledger says has become known since where
 * they are asked for as they were known; distinct counts always read the ledger, by the index of their subjects. Names
 * in it come from the registry, never from the request.
 */
final class FigureSql {
    private static final String SUMS = "coalesce(sum(numerator), 0), coalesce(sum(denominator), 0)";
    private static final String DISTINCT = "count(distinct subject) filter (where above), coalesce(sum(below), 0)";

    private final MetricQuestion question;
    private final AccessScope.Clause visible;

    FigureSql(MetricQuestion question, AccessScope scope) {
        this.question = question;
        this.visible = scope.onDistrict(column(Dimension.DISTRICT));
    }

    /** A statement and what it is asked with, by name. */
    record Sql(String text, Map<String, Object> parameters) {}

    /**
     * A row a group and one for the total, which the last column marks with 1: groups, numerator, denominator, mark.
     */
    Sql figures(int limit) {
        return figures(null, Cover.of(question.moment().from(), question.asOf()), limit);
    }

    /**
     * The same by step of time: number of the step, groups, numerator, denominator, mark.
     *
     * @param begins first days of all steps but the first
     */
    Sql steps(List<LocalDate> begins, int limit) {
        LocalDate from = question.moment().from();
        if (begins.isEmpty()) {
            return figures("0", Cover.of(from, question.asOf()), limit);
        }
        LocalDate second = begins.get(0);
        List<Cover> cover = new ArrayList<>(Cover.of(from, second.minusDays(1)));
        cover.add(new Cover(Grain.DAY, second, question.asOf().plusDays(1)));
        String days = begins.stream().map(day -> "'" + day + "'").collect(Collectors.joining(", "));
        return figures("width_bucket(day, cast(array[" + days + "] as date[]))", cover, limit);
    }

    /** @param cover the sums to read: each in one step as a whole */
    private Sql figures(@Nullable String step, List<Cover> cover, int limit) {
        List<Dimension> groups = question.groupBy();
        String first = step == null ? "" : "step, ";
        String keys = first + each(groups, i -> "g" + i + ", ");
        String columns = (step == null ? "" : step + " as step, ")
                + each(groups, i -> column(groups.get(i)) + " as g" + i + ", ");
        String isTotal = groups.isEmpty() ? "1" : "grouping(g0)";
        String sets = groups.isEmpty() ? "(" + list(keys) + ")" : "(" + list(keys) + "), (" + list(first) + ")";
        boolean distinct = question.metric().isDistinct();
        String figures = distinct ? subjects(columns, keys) : parts(columns, cover);
        // The total first: it is there however many groups there are.
        String text = "select " + keys + (distinct ? DISTINCT : SUMS) + ", " + isTotal + " from (" + figures
                + ") figures group by grouping sets (" + sets + ") order by " + first + isTotal + " desc"
                + each(groups, i -> ", g" + i) + " limit " + limit;
        return new Sql(text, distinct ? parameters() : parameters(cover));
    }

    /** What adds up. Mostly little has become known since, and all that was known before would be much. */
    private String parts(String columns, List<Cover> cover) {
        String now = "select " + columns + "numerator, denominator from roll_up" + narrowed() + within(cover);
        return question.moment().knownAt() == null
                ? now
                : now + " union all select " + columns + "-numerator, -denominator from contribution" + upTo(true)
                        + " and known_at > :knownAt";
    }

    /**
     * A row a subject and group: whether it counts, unless all it added has been taken away again, and what it adds
     * below the line. That is a sum like any, and a state: no period narrows it. What adds only there has no subject.
     */
    private String subjects(String columns, String keys) {
        boolean rate = question.metric().unit() != Unit.COUNT;
        String inPeriod = question.moment().from() == null ? "" : " filter (where day >= :from)";
        return "select " + columns + "subject, subject <> '' and coalesce(sum(numerator)" + (rate ? inPeriod : "")
                + ", 0) > 0 as above, sum(denominator) as below from contribution" + where(!rate)
                + (rate ? "" : " and subject <> ''") + " group by " + keys + "subject";
    }

    /** A row a subject with its site; what has no subject by its site. */
    String subjectsAndSites() {
        return "select coalesce(nullif(subject, ''), site) as k0, max(site) as site, cast(bool_or(above) as integer)"
                + " as numerator, sum(below) as denominator from (" + subjects("site, ", "site, ")
                + ") told group by k0 having bool_or(above) or sum(below) <> 0";
    }

    /** The conditions of the ledger; the first day of a period among them where nothing before it matters. */
    String where(boolean period) {
        return upTo(period) + (question.moment().knownAt() != null ? " and known_at <= :knownAt" : "");
    }

    private String upTo(boolean period) {
        return narrowed() + " and day <= :asOf"
                + (period && question.moment().from() != null ? " and day >= :from" : "");
    }

    private String narrowed() {
        return " where generation = (select live from projection) and metric = :metric and " + visible.text()
                + question.narrowedTo().keySet().stream()
                        .map(dimension -> " and " + column(dimension) + " in (:" + dimension.label() + ")")
                        .collect(Collectors.joining());
    }

    private static String within(List<Cover> cover) {
        return IntStream.range(0, cover.size())
                .mapToObj(i -> "grain = '" + cover.get(i).grain() + "' and day < :until" + i
                        + (cover.get(i).from() == null ? "" : " and day >= :from" + i))
                .collect(Collectors.joining(" or ", " and (", ")"));
    }

    /** What {@link #where} is asked with. */
    Map<String, Object> parameters() {
        Moment moment = question.moment();
        Map<String, Object> parameters = narrowing();
        parameters.put("asOf", moment.to());
        if (moment.from() != null) {
            parameters.put("from", moment.from());
        }
        if (moment.knownAt() != null) {
            parameters.put("knownAt", moment.knownAt());
        }
        return parameters;
    }

    private Map<String, Object> parameters(List<Cover> cover) {
        Map<String, Object> parameters = question.moment().knownAt() == null ? narrowing() : parameters();
        for (int i = 0; i < cover.size(); i++) {
            LocalDate from = cover.get(i).from();
            parameters.put("until" + i, cover.get(i).until());
            if (from != null) {
                parameters.put("from" + i, from);
            }
        }
        return parameters;
    }

    private Map<String, Object> narrowing() {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("metric", question.metric().id()));
        question.narrowedTo().forEach((dimension, values) -> parameters.put(dimension.label(), values));
        return visible.with(parameters);
    }

    private static String each(List<Dimension> groups, IntFunction<String> text) {
        return IntStream.range(0, groups.size()).mapToObj(text).collect(Collectors.joining());
    }

    /** Without the comma behind the last. */
    private static String list(String names) {
        return names.isEmpty() ? "" : names.substring(0, names.length() - 2);
    }

    static String column(Dimension dimension) {
        return "dimensions ->> '" + dimension.label() + "'";
    }
}
