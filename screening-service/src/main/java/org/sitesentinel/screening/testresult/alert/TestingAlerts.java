package org.sitesentinel.screening.testresult.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.screening.testresult.TestingConfig;

/** Computes what is missed, for all places at once. */
@ApplicationScoped
class TestingAlerts {
    private static final String DISEASE_OF_ITEM = Arrays.stream(TestItem.values())
            .map(item -> "('" + item.name() + "', '" + item.disease() + "')")
            .collect(Collectors.joining(", "));

    private final EntityManager entityManager;
    private final TestingConfig config;
    private final Clock clock;

    TestingAlerts(EntityManager entityManager, TestingConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Samples whose hours are over, by place, item and who tests them, the oldest first. The hours are those within
     * which the policy of the district and of the day of sampling expects a result, or the usual ones where it is
     * silent. Reads what is awaited ({@code test_result_awaited}), and asks for the policy once a district, item and
     * day.
     */
    List<TestingAlertView> overdue(AccessScope scope, int limit) {
        AccessScope.Clause visible = scope.on("t.district", "t.site_id");
        Query query = entityManager
                .createNativeQuery("""
                        with awaited as materialized (
                            select t.sender, t.lab, t.site_id, t.district, t.item, t.business_date, t.sampled_at
                            from test_result t where t.result is null and t.sampled_at < cast(:now as timestamptz) and %s),
                        allowed as (
                            select a.district, a.item, a.business_date,
                                coalesce(p.result_within_hours, :usual) as hours
                            from (select distinct district, item, business_date from awaited) a
                            join (values %s) d (item, disease) on d.item = a.item
                            left join policy p on p.id = policy_in_force(d.disease, a.district, a.business_date))
                        select a.sender, a.lab, a.site_id, a.district, a.item, count(*), min(a.sampled_at), max(h.hours)
                        from awaited a
                        join allowed h on h.district = a.district and h.item = a.item
                            and h.business_date = a.business_date
                        where a.sampled_at < cast(:now as timestamptz) - make_interval(hours => h.hours)
                        group by a.sender, a.lab, a.site_id, a.district, a.item
                        order by min(a.sampled_at), a.sender, a.district""".formatted(visible.text(), DISEASE_OF_ITEM))
                .setMaxResults(limit);
        visible.with(Map.of("now", clock.instant(), "usual", config.resultHours()))
                .forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> overdue((Object[]) row)).toList();
    }

    private static TestingAlertView overdue(Object[] row) {
        return new TestingAlertView(
                TestingAlertView.Kind.RESULTS_OVERDUE,
                (String) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                TestItem.valueOf((String) row[4]),
                ((Number) row[5]).longValue(),
                (Instant) row[6],
                ((Number) row[7]).intValue());
    }

    /** Laboratories of which nothing has come for the hours allowed, and which are not yet forgotten. */
    List<TestingAlertView> silent(int limit) {
        Instant now = clock.instant();
        List<?> rows = entityManager
                .createNativeQuery("""
                        select sender, lab, last_heard_at from testing_lab
                        where last_heard_at < :silent and last_heard_at > :forgotten order by last_heard_at, sender, lab""")
                .setParameter("silent", now.minus(Duration.ofHours(config.silentHours())))
                .setParameter("forgotten", now.minus(Duration.ofDays(config.forgottenDays())))
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> silent((Object[]) row)).toList();
    }

    private TestingAlertView silent(Object[] row) {
        String lab = (String) row[1];
        return new TestingAlertView(
                TestingAlertView.Kind.LAB_SILENT,
                (String) row[0],
                lab.isEmpty() ? null : lab,
                null,
                null,
                null,
                0,
                (Instant) row[2],
                config.silentHours());
    }
}
