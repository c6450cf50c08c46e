package org.sitesentinel.vaccination.derived;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;

/** Lists derived tallies beside declared ones. */
@ApplicationScoped
class CompareTallies {
    /** What is declared is looked up by subject, post and day, as coverage does. */
    private static final String COMPARED = """
            , declared as (
                select n.site_id, n.post, t.*
                from tally_series n
                cross join lateral (
                    select business_date, site_type, district, headcount, primary_complete, booster, contraindicated,
                        deferred, refused, unknown
                    from tally
                    where subject = n.subject and post = n.post and business_date <= :day
                    order by business_date desc limit 1) t
                where n.site_id is not null and n.site_id not in (select site_id from closed)),
            compared as (
                select site_id, post, coalesce(d.site_type, t.site_type) as site_type,
                    coalesce(d.district, t.district) as district, %1$s,
                    cast(t.business_date as text) as declared_on, t.headcount as declared_headcount,
                    t.primary_complete as declared_primary, t.booster as declared_booster,
                    t.contraindicated as declared_contraindicated, t.deferred as declared_deferred,
                    t.refused as declared_refused, t.unknown as declared_unknown
                from derived d full join declared t using (site_id, post))
            select * from compared x
            where %2$s %3$s
            order by x.site_id, x.post""";

    /** Where one of them is missing, too. */
    private static final String DIFFERING = """
            and (x.headcount, x.primary_complete, x.booster)
                is distinct from (x.declared_headcount, x.declared_primary, x.declared_booster)""";

    private final DerivedTallies tallies;

    CompareTallies(DerivedTallies tallies) {
        this.tallies = tallies;
    }

    /**
     * What is asked for.
     *
     * @param differing whether only rows that differ are, or lack one side
     */
    record Wanted(LocalDate day, SitesAsked sites, boolean differing) {}

    /** In order of sites and posts. */
    Page<DerivedTallyView> page(Wanted wanted, @Nullable String cursor, int limit, AccessScope scope) {
        List<DerivedTallyView> found =
                views(wanted, query(wanted, SitePost.after(cursor), scope).setMaxResults(limit + 1));
        return Page.of(found, limit, view -> view, view -> SitePost.cursor(view.siteId(), view.post()));
    }

    /** All at once: each page would count everybody again. */
    List<DerivedTallyView> all(Wanted wanted, AccessScope scope) {
        return views(wanted, query(wanted, SitePost.after(null), scope));
    }

    private Query query(Wanted wanted, SitePost after, AccessScope scope) {
        AccessScope.Clause asked = wanted.sites().on("x", scope);
        Map<String, Object> parameters = new HashMap<>(asked.parameters());
        parameters.putAll(after.parameters());
        return tallies.over(
                wanted.day(),
                DerivedTallies.few(wanted.sites().siteId(), scope),
                COMPARED.formatted(
                        DerivedCounts.columns("d"),
                        SitePost.condition("x") + " and " + asked.text(),
                        wanted.differing() ? DIFFERING : ""),
                parameters);
    }

    private static List<DerivedTallyView> views(Wanted wanted, Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> DerivedTallyView.of(wanted.day(), (Object[]) row))
                .toList();
    }
}
