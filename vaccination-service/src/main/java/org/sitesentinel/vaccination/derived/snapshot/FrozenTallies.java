package org.sitesentinel.vaccination.derived.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.vaccination.derived.DerivedCounts;
import org.sitesentinel.vaccination.derived.DerivedTallies;
import org.sitesentinel.vaccination.derived.SitePost;
import org.sitesentinel.vaccination.derived.SitesAsked;

/** What was frozen of a day, and where something else is known now. */
@ApplicationScoped
class FrozenTallies {
    private static final String AS_LAST_FROZEN = "frozen as (select * from derived_tally where day = :day)";

    private static final String AS_FROZEN_THEN = """
            frozen as (
                select distinct on (site_id, post) *
                from (
                    select * from derived_tally where day = :day
                    union all select * from derived_tally_version where day = :day) v
                where recorded_at <= cast(:knownAt as timestamptz)
                order by site_id, post, version desc)""";

    private static final String LIST = """
            with %1$s
            select x.site_id, x.post, x.site_type, x.district, x.version, x.recorded_at, %2$s
            from frozen x where %3$s order by x.site_id, x.post""";

    /** Nobody frozen and nobody there is no difference. */
    private static final String DIFFERING = """
            , %1$s,
            compared as (
                select site_id, post, coalesce(d.site_type, f.site_type) as site_type,
                    coalesce(d.district, f.district) as district, f.version, f.recorded_at, %2$s, %3$s
                from derived d full join frozen f using (site_id, post)
                where (%2$s) is distinct from (%3$s))
            select * from compared x where %4$s order by x.site_id, x.post""";

    private final EntityManager entityManager;
    private final DerivedTallies tallies;

    FrozenTallies(EntityManager entityManager, DerivedTallies tallies) {
        this.entityManager = entityManager;
        this.tallies = tallies;
    }

    /**
     * What is asked for.
     *
     * @param knownAt as it was frozen at that instant; absent for what is frozen now
     */
    record Wanted(LocalDate day, @Nullable Instant knownAt, SitesAsked sites) {
        private String frozen() {
            return knownAt == null ? AS_LAST_FROZEN : AS_FROZEN_THEN;
        }
    }

    /** In order of sites and posts. */
    Page<FrozenTallyView> page(Wanted wanted, @Nullable String cursor, int limit, AccessScope scope) {
        AccessScope.Clause asked = wanted.sites().on("x", scope);
        Query query = entityManager
                .createNativeQuery(LIST.formatted(wanted.frozen(), DerivedCounts.columns("x"), condition(asked)))
                .setParameter("day", wanted.day());
        parameters(wanted, asked, cursor).forEach(query::setParameter);
        List<?> rows = query.setMaxResults(limit + 1).getResultList();
        return Page.of(
                rows.stream()
                        .map(row -> FrozenTallyView.of(wanted.day(), (Object[]) row))
                        .toList(),
                limit,
                view -> view,
                view -> SitePost.cursor(view.siteId(), view.post()));
    }

    /** In order of sites and posts: those of which something else is known now than was frozen. */
    Page<FrozenDifferenceView> differences(Wanted wanted, @Nullable String cursor, int limit, AccessScope scope) {
        return Page.of(
                differences(wanted, differing(wanted, cursor, scope).setMaxResults(limit + 1)),
                limit,
                view -> view,
                view -> SitePost.cursor(view.siteId(), view.post()));
    }

    /** All at once: each page would count everybody again. */
    List<FrozenDifferenceView> allDifferences(Wanted wanted, AccessScope scope) {
        return differences(wanted, differing(wanted, null, scope));
    }

    private Query differing(Wanted wanted, @Nullable String cursor, AccessScope scope) {
        AccessScope.Clause asked = wanted.sites().on("x", scope);
        return tallies.over(
                wanted.day(),
                DerivedTallies.few(wanted.sites().siteId(), scope),
                DIFFERING.formatted(
                        wanted.frozen(),
                        DerivedCounts.columnsOrNobody("f"),
                        DerivedCounts.columnsOrNobody("d"),
                        condition(asked)),
                parameters(wanted, asked, cursor));
    }

    private static List<FrozenDifferenceView> differences(Wanted wanted, Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> FrozenDifferenceView.of(wanted.day(), (Object[]) row))
                .toList();
    }

    private static String condition(AccessScope.Clause asked) {
        return SitePost.condition("x") + " and " + asked.text();
    }

    private static Map<String, Object> parameters(Wanted wanted, AccessScope.Clause asked, @Nullable String cursor) {
        Map<String, Object> parameters = new HashMap<>(asked.parameters());
        parameters.putAll(SitePost.after(cursor).parameters());
        if (wanted.knownAt() != null) {
            parameters.put("knownAt", wanted.knownAt());
        }
        return parameters;
    }
}
