package org.sitesentinel.vaccination.derived.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.DerivedTallyState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.vaccination.derived.DerivedCounts;
import org.sitesentinel.vaccination.derived.DerivedTallies;

/** Writes what is counted of a day, where it is not what was written before. */
@ApplicationScoped
class FreezeTallies {
    private static final String LOCK = "hashtext('derived tallies')";

    private static final List<String> COUNTS = DerivedCounts.COLUMNS;

    /** What a row says, beside when. */
    private static final List<String> SAID = Stream.of(List.of("site_type", "district", "management_kind"), COUNTS)
            .flatMap(Collection::stream)
            .toList();

    /** Where there was somebody the last time and is nobody now, zero is counted. */
    private static final String FREEZE = """
            , counted as (select * from derived d where %1$s),
            begun as (
                insert into derived_tally_series (site_id, post) select site_id, post from counted
                on conflict do nothing),
            gone as (
                select b.*
                from derived_tally_series n
                cross join lateral (
                    select * from derived_tally
                    where site_id = n.site_id and post = n.post and day <= :day
                    order by day desc limit 1) b
                where b.headcount > 0 and %2$s and not exists (
                    select 1 from derived d where d.site_id = b.site_id and d.post = b.post)),
            changed as (
                insert into derived_tally as k (site_id, post, day, version, %3$s, recorded_at)
                select site_id, post, cast(:day as date), 1, %3$s, cast(:now as timestamptz) from counted
                union all
                select site_id, post, cast(:day as date), 1, site_type, district, management_kind, %4$s,
                    cast(:now as timestamptz)
                from gone
                on conflict (site_id, post, day) do update
                    set version = k.version + 1, %5$s, recorded_at = excluded.recorded_at
                    where (%6$s) is distinct from (%7$s)
                returning *)
            select site_id, post, version, %3$s from changed""";

    private final EntityManager entityManager;
    private final DerivedTallies tallies;

    FreezeTallies(EntityManager entityManager, DerivedTallies tallies) {
        this.entityManager = entityManager;
        this.tallies = tallies;
    }

    /** Waits until nobody else freezes; then nobody does until the transaction ends. */
    void awaitTurn() {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
    }

    /** Counts a day for all sites of a scope in one pass, and answers what has changed. */
    List<DerivedTallyState> freeze(LocalDate day, AccessScope scope, Instant now) {
        AccessScope.Clause counted = scope.on("d.district", "d.site_id");
        Map<String, Object> parameters = new HashMap<>(counted.parameters());
        parameters.put("now", now);
        List<?> rows = tallies.over(
                        day,
                        DerivedTallies.few(null, scope),
                        FREEZE.formatted(
                                counted.text(),
                                scope.on("b.district", "b.site_id").text(),
                                String.join(", ", SAID),
                                COUNTS.stream().map(count -> "0").collect(Collectors.joining(", ")),
                                SAID.stream()
                                        .map(column -> column + " = excluded." + column)
                                        .collect(Collectors.joining(", ")),
                                of("k"),
                                of("excluded")),
                        parameters)
                .getResultList();
        return rows.stream().map(row -> state((Object[]) row, day, now)).toList();
    }

    private static String of(String row) {
        return SAID.stream().map(column -> row + "." + column).collect(Collectors.joining(", "));
    }

    private static DerivedTallyState state(Object[] row, LocalDate day, Instant now) {
        UUID site = (UUID) row[0];
        Post post = Post.valueOf((String) row[1]);
        return new DerivedTallyState(
                site + ":" + post + ":" + day,
                ((Number) row[2]).longValue(),
                day,
                now,
                new SiteRef(
                        site.toString(),
                        SiteType.valueOf((String) row[3]),
                        (String) row[4],
                        row[5] == null ? null : ManagementKind.valueOf((String) row[5])),
                post,
                published(DerivedCounts.of(row, 6)));
    }

    private static DerivedTallyState.Counts published(DerivedCounts counts) {
        return new DerivedTallyState.Counts(
                counts.headcount(),
                counts.primaryComplete(),
                counts.booster(),
                counts.boosterEligible(),
                counts.noDoseKnown(),
                counts.contraindicated(),
                counts.deferred(),
                counts.refused(),
                counts.unknown());
    }
}
