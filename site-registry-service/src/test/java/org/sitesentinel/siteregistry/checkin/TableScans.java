package org.sitesentinel.siteregistry.checkin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How tables were read, as PostgreSQL counts it: of the statements that really ran, with the plans they had. Sequential
 * scans, and joins that need one, are made dear meanwhile, as they are in tables that hold something: one is left only
 * where no index serves.
 */
public record TableScans(Set<String> sequential, Set<String> byIndex) {
    private static final String DAY = "check_in_";

    /** Does the work in a transaction and looks. */
    public static TableScans of(EntityManager entityManager, Runnable work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // A plan that was kept from before would stay as it is.
            for (String setting : List.of(
                    "plan_cache_mode = force_custom_plan",
                    "enable_seqscan = off",
                    "enable_hashjoin = off",
                    "enable_mergejoin = off")) {
                entityManager.createNativeQuery("set local " + setting).executeUpdate();
            }
            Map<String, List<Long>> before = counts(entityManager);
            work.run();
            Map<String, List<Long>> after = counts(entityManager);
            return new TableScans(grown(before, after, 0), grown(before, after, 1));
        });
    }

    /** The days whose check-ins were read by an index. */
    public Set<LocalDate> days() {
        return byIndex.stream()
                .filter(table -> table.matches(DAY + "\\d{4}_\\d{2}_\\d{2}"))
                .map(table -> LocalDate.parse(table.substring(DAY.length()).replace('_', '-')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> grown(Map<String, List<Long>> before, Map<String, List<Long>> after, int which) {
        List<Long> none = List.of(0L, 0L);
        Predicate<String> grown = table -> after.getOrDefault(table, none).get(which)
                > before.getOrDefault(table, none).get(which);
        return after.keySet().stream().filter(grown).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<Long>> counts(EntityManager entityManager) {
        List<?> rows = entityManager.createNativeQuery("""
                        select cast(relname as text), seq_scan, coalesce(idx_scan, 0) from pg_stat_xact_user_tables
                        where schemaname = 'public'""").getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> List.of((Long) row[1], (Long) row[2])));
    }
}
