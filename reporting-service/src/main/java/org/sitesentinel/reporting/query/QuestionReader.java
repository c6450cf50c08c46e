package org.sitesentinel.reporting.query;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/**
 * Reads a query. A parameter that an endpoint does not name is a dimension to narrow by. All that is wrong is told at
 * once, by {@link #end}.
 */
final class QuestionReader {
    private static final int MOST_ERRORS = 50;
    private static final int MOST_VALUES = 100;

    private final Metric metric;
    private final Map<String, String> query = new HashMap<>();
    private final List<Violation> errors = new ArrayList<>();
    private final Map<Dimension, List<String>> narrowedTo = new EnumMap<>(Dimension.class);
    private final AskedTime time;
    private final Optional<Period> period;

    /** @param names the parameters of the endpoint, besides those of its time */
    QuestionReader(Metric metric, MultivaluedMap<String, String> all, LocalDate today, Set<String> names) {
        this.metric = metric;
        all.forEach((name, values) -> {
            boolean own = names.contains(name) || AskedTime.NAMES.contains(name);
            if (values.size() > 1) {
                errors.add(Violation.of("?" + (own || Dimension.labelled(name).isPresent() ? name : ""), "repeated"));
            } else if (own) {
                query.put(name, values.get(0));
            } else {
                narrow(name, values.get(0));
            }
        });
        this.time = new AskedTime(query, errors, today);
        this.period = time.period();
    }

    Optional<Period> period() {
        return period;
    }

    /** Whether a period is asked for, be it one that can be read or not. */
    boolean asksForPeriod() {
        return Stream.of("period", "from", "to").anyMatch(query::containsKey);
    }

    /** The question, as far as it could be read. */
    MetricQuestion question() {
        return new MetricQuestion(metric, time.moment(period, metric), groupBy(), narrowedTo);
    }

    boolean isRight() {
        return errors.isEmpty();
    }

    /** Throws a refusal if anything was wrong. */
    void end() {
        if (!isRight()) {
            throw new InvalidRequest(
                            errors.stream().distinct().limit(MOST_ERRORS).toList())
                    .exception();
        }
    }

    void wrong(String name, String code) {
        errors.add(Violation.of("?" + name, code));
    }

    @Nullable
    String text(String name) {
        return query.get(name);
    }

    /** A constant; the first of the choices where it is not given. */
    <E extends Enum<E>> E choice(String name, Class<E> choices) {
        String text = query.get(name);
        for (E one : choices.getEnumConstants()) {
            if (text == null || one.name().equals(text)) {
                return one;
            }
        }
        wrong(name, "enum");
        return choices.getEnumConstants()[0];
    }

    /** A number in a range; absent where it is not given. */
    @Nullable
    Integer number(String name, int min, int max) {
        String text = query.get(name);
        if (text == null) {
            return null;
        }
        IntPredicate fits = number -> number >= min && number <= max;
        if (text.matches("\\d{1,9}") && fits.test(Integer.parseInt(text))) {
            return Integer.parseInt(text);
        }
        errors.add(new Violation("?" + name, "between", Map.of("min", min, "max", max)));
        return null;
    }

    /** {@code sort} and {@code top}; the largest first where only the latter is given. */
    Ranking ranking(List<Dimension> groups) {
        Integer top = number("top", 1, 1000);
        if (groups.isEmpty() && (query.containsKey("top") || query.containsKey("sort"))) {
            wrong(query.containsKey("top") ? "top" : "sort", "needs-group-by");
        }
        String sort = query.get("sort");
        if (sort == null) {
            return top == null ? Ranking.NONE : new Ranking(null, true, false, top);
        }
        boolean descending = sort.startsWith("-");
        String key = descending ? sort.substring(1) : sort;
        Optional<Dimension> by = Dimension.labelled(key).filter(groups::contains);
        if (by.isEmpty() && !key.equals("value")) {
            String known = groups.stream().map(one -> ", " + one.label()).collect(Collectors.joining("", "value", ""));
            errors.add(new Violation("?sort", "sort", Map.of("known", known)));
        }
        return new Ranking(by.orElse(null), descending, false, top);
    }

    private List<Dimension> groupBy() {
        String labels = query.get("groupBy");
        if (labels == null) {
            return List.of();
        }
        Set<Dimension> groups = new LinkedHashSet<>();
        for (String label : labels.split(",", MOST_VALUES)) {
            Optional<Dimension> dimension = Dimension.labelled(label).filter(metric.dimensions()::contains);
            if (dimension.isEmpty()) {
                errors.add(unknown("?groupBy"));
                break;
            }
            groups.add(dimension.get());
        }
        return List.copyOf(groups);
    }

    private void narrow(String name, String values) {
        Optional<Dimension> dimension = Dimension.labelled(name).filter(metric.dimensions()::contains);
        if (dimension.isEmpty()) {
            errors.add(unknown("?"));
            return;
        }
        List<String> all = List.of(values.split(",", -1));
        if (all.size() > MOST_VALUES) {
            errors.add(new Violation("?" + name, "too-many", Map.of("max", MOST_VALUES)));
        } else if (all.stream().allMatch(dimension.get()::accepts)) {
            narrowedTo.put(dimension.get(), all.stream().distinct().toList());
        } else {
            wrong(name, dimension.get().choices().isEmpty() ? "pattern" : "enum");
        }
    }

    private Violation unknown(String pointer) {
        String known =
                metric.dimensions().stream().map(Dimension::label).sorted().collect(Collectors.joining(", "));
        return new Violation(pointer, "unknown-dimension", Map.of("known", known));
    }
}
