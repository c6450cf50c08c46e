package org.sitesentinel.reporting.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Unit;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Page;

/**
 * What stands behind a figure: the timelines that contribute, each with what it adds; of a distinct count the subjects;
 * of what counts people the sites, for nobody is told singly. In order of sites, as the ledger's index of a metric has
 * them: a page is read from where the last one ended.
 */
@ApplicationScoped
class RowQueries {
    private static final String PARTS = "\n";

    private final MetricQueries queries;
    private final ObjectMapper json;

    RowQueries(MetricQueries queries, ObjectMapper json) {
        this.queries = queries;
        this.json = json;
    }

    @Transactional
    Page<EntityRow> page(MetricQuestion question, @Nullable String cursor, int limit, AccessScope reader) {
        Metric metric = question.metric();
        List<String> key = key(metric);
        FigureSql sql =
                new FigureSql(new MetricQuestion(metric, question.moment(), List.of(), question.narrowedTo()), reader);
        Map<String, Object> parameters = new HashMap<>(sql.parameters());
        parameters.put("siteTopic", SiteState.TOPIC.name());
        String after = "";
        if (cursor != null) {
            List<String> last = decoded(cursor, key.size());
            IntStream.range(0, key.size()).forEach(i -> parameters.put("key" + i, last.get(i)));
            after = " where (" + columns(key.size(), "k") + ") > (" + columns(key.size(), ":key") + ")";
        }
        String text = "select " + columns(key.size(), "k")
                + ", site, numerator, denominator, (select payload ->> 'name'"
                + " from fact where topic = :siteTopic and entity_id = behind.site order by version desc limit 1)"
                + " from (" + (metric.isDistinct() ? sql.subjectsAndSites() : sums(sql, key, cursor != null))
                + ") behind" + after
                + " order by " + columns(key.size(), "k") + " limit " + (limit + 1);
        List<EntityRow> found = queries.askInOrder(text, parameters).stream()
                .map(row -> row(metric, row, key.size()))
                .toList();
        return Page.of(found, limit, row -> row, RowQueries::cursor);
    }

    private static List<String> key(Metric metric) {
        if (metric.isDistinct()) {
            return List.of("subject");
        }
        return metric.ofPeople()
                ? List.of("site", "cast(dimensions as text)")
                : List.of("site", "topic", "timeline", "cast(dimensions as text)");
    }

    private static String sums(FigureSql sql, List<String> key, boolean goesOn) {
        // The last of the key is no column of the index: what comes before it narrows what is read.
        int indexed = key.size() - 1;
        String from = " and (" + String.join(", ", key.subList(0, indexed)) + ") >= (" + columns(indexed, ":key") + ")";
        String keys = IntStream.range(0, key.size())
                .mapToObj(i -> key.get(i) + " as k" + i)
                .collect(Collectors.joining(", "));
        return "select " + keys + ", site, sum(numerator) as numerator, sum(denominator) as denominator"
                + " from contribution" + sql.where(true) + (goesOn ? from : "") + " group by "
                + columns(key.size(), "k") + ", site"
                + " having sum(numerator) <> 0 or sum(denominator) <> 0";
    }

    private static String columns(int count, String prefix) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(", "));
    }

    private EntityRow row(Metric metric, Object[] found, int keys) {
        List<String> key = Stream.of(found).limit(keys).map(Object::toString).toList();
        String site = (String) found[keys];
        boolean things = keys > 2;
        return new EntityRow(
                things ? key.get(1) : null,
                things ? key.get(2) : metric.isDistinct() ? key.get(0) : null,
                site == null || site.isEmpty() ? null : site,
                (String) found[keys + 3],
                metric.isDistinct() ? Map.of() : dimensions(key.get(keys - 1)),
                MetricQueries.number(found[keys + 1]),
                metric.unit() == Unit.COUNT ? null : MetricQueries.number(found[keys + 2]),
                key);
    }

    private Map<String, String> dimensions(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cursor cursor(EntityRow row) {
        return new Cursor(new UUID(0, 0), "rows", String.join(PARTS, row.key()));
    }

    private static List<String> decoded(String cursor, int parts) {
        String key = Cursor.of(cursor, "rows").key();
        List<String> values = key == null || key.indexOf('\0') >= 0 ? List.of() : List.of(key.split(PARTS, -1));
        if (values.size() != parts) {
            throw Cursor.notOurs();
        }
        return values;
    }
}
