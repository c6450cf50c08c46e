package org.sitesentinel.reporting.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Unit;
import org.sitesentinel.reporting.query.MetricAnswer.Figure;
import org.sitesentinel.reporting.query.MetricAnswer.Row;
import org.sitesentinel.runtime.access.AccessScope;

/** Answers questions from the roll-ups; what they do not keep from the ledger. */
@ApplicationScoped
public class MetricQueries {
    private final EntityManager entityManager;
    private final AccessScope scope;
    private final QueryLimits limits;

    MetricQueries(EntityManager entityManager, AccessScope scope, QueryLimits limits) {
        this.entityManager = entityManager;
        this.scope = scope;
        this.limits = limits;
    }

    /** The answer within the caller's scope, exact, its rows in order of the groups. */
    public MetricAnswer answer(MetricQuestion question) {
        return answer(question, scope);
    }

    /** The answer within a scope. */
    MetricAnswer answer(MetricQuestion question, AccessScope reader) {
        Unit unit = question.metric().unit();
        FigureSql sql = new FigureSql(question, reader);
        List<Row> rows = new ArrayList<>();
        Figure total = Figure.of(unit, 0, 0);
        List<Object[]> all = ask(sql.figures(limits.groups() + 2));
        if (all.size() > limits.groups() + 1) {
            throw new QueryProblem.AsksTooMuch(1, limits.groups() + 1, limits.groups()).exception();
        }
        for (Object[] found : all) {
            int groups = question.groupBy().size();
            Figure figure = Figure.of(unit, number(found[groups]), number(found[groups + 1]));
            if (number(found[groups + 2]) == 1) {
                total = figure;
            } else if (!figure.isNothing()) {
                rows.add(new Row(dimensions(question.groupBy(), found, 0), figure));
            }
        }
        return new MetricAnswer(question, rows, total);
    }

    /**
     * When the newest thing was recorded that can count in a question: by what was known then it is answered as it is
     * now, whatever is recorded later.
     *
     * @return the epoch where there is nothing; absent where the metric does not keep what was known
     */
    public @Nullable Instant knownAt(MetricQuestion question) {
        if (!question.metric().keepsWhatWasKnown()) {
            return null;
        }
        FigureSql sql = new FigureSql(question, scope);
        TypedQuery<Instant> query = entityManager
                .unwrap(Session.class)
                .createNativeQuery("select max(known_at) from contribution" + sql.where(false), Instant.class);
        sql.parameters().forEach(query::setParameter);
        return Objects.requireNonNullElse(query.getResultList().get(0), Instant.EPOCH);
    }

    List<Object[]> ask(FigureSql.Sql sql) {
        return ask(sql.text(), sql.parameters());
    }

    /**
     * Asks, in the caller's transaction, for the first of many rows that an index has in order. PostgreSQL would rather
     * read and sort all of them.
     */
    List<Object[]> askInOrder(String sql, Map<String, Object> parameters) {
        entityManager.createNativeQuery("set local enable_sort = off").executeUpdate();
        return ask(sql, parameters);
    }

    List<Object[]> ask(String sql, Map<String, Object> parameters) {
        Query query = entityManager.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        List<Object[]> found = new ArrayList<>();
        for (Object row : query.getResultList()) {
            found.add((Object[]) row);
        }
        return found;
    }

    /** The values of groups, which stand in a row from a column on. */
    static Map<String, String> dimensions(List<Dimension> groups, Object[] found, int first) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            if (found[first + i] != null) {
                dimensions.put(groups.get(i).label(), (String) found[first + i]);
            }
        }
        return dimensions;
    }

    static long number(Object found) {
        return ((Number) found).longValue();
    }
}
