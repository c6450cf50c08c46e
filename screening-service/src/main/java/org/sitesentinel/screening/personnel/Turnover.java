package org.sitesentinel.screening.personnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;

/** How many came and went. Everybody counts in one place at an instant, so numbers may be added up. */
@ApplicationScoped
class Turnover {
    private static final String COUNTS = """
            count(*) filter (where primary_since < :from and (left_on is null or left_on >= :from)),
            count(*) filter (where primary_since between :from and :to),
            count(*) filter (where left_on between :from and :to),
            count(*) filter (where primary_since <= :to and (left_on is null or left_on > :to))""";

    private final EntityManager entityManager;
    private final KnownSites sites;

    Turnover(EntityManager entityManager, KnownSites sites) {
        this.entityManager = entityManager;
        this.sites = sites;
    }

    /**
     * Headcounts of some days, both included.
     *
     * @param opening at the beginning of the first day
     * @param joined who came, or came to count here
     * @param left who went
     * @param closing at the end of the last day: opening + joined − left
     */
    public record Count(long opening, long joined, long left, long closing) {
        static final Count NONE = new Count(0, 0, 0, 0);

        static Count of(Object[] row, int first) {
            return new Count(
                    number(row[first]), number(row[first + 1]), number(row[first + 2]), number(row[first + 3]));
        }

        Count plus(Count other) {
            return new Count(
                    opening + other.opening, joined + other.joined, left + other.left, closing + other.closing);
        }

        private static long number(Object value) {
            return ((Number) value).longValue();
        }
    }

    /** A site's, by post and altogether. */
    public record SiteTurnover(UUID siteId, LocalDate from, LocalDate to, List<PostTurnover> posts, Count total) {
        public SiteTurnover {
            posts = List.copyOf(posts);
        }
    }

    /** Of one post. */
    public record PostTurnover(Post post, Count count) {}

    /** Of one kind of sites in one district. */
    public record DistrictTurnover(String district, SiteType siteType, Post post, Count count) {}

    /** Of all that the caller may see, and asked for, altogether. */
    public record DistrictTurnovers(LocalDate from, LocalDate to, List<DistrictTurnover> items, Count total) {
        public DistrictTurnovers {
            items = List.copyOf(items);
        }
    }

    SiteTurnover of(UUID siteId, LocalDate from, LocalDate to, AccessScope scope) {
        requireOrder(from, to);
        if (sites.places(List.of(siteId), scope).isEmpty()) {
            throw new NotFound().exception();
        }
        List<PostTurnover> posts =
                count("post", new Filter().and("site_id = :site", "site", siteId), from, to, scope).stream()
                        .map(row -> new PostTurnover(Post.valueOf((String) row[0]), Count.of(row, 1)))
                        .toList();
        return new SiteTurnover(
                siteId, from, to, posts, posts.stream().map(PostTurnover::count).reduce(Count.NONE, Count::plus));
    }

    DistrictTurnovers ofDistricts(@Nullable String district, LocalDate from, LocalDate to, AccessScope scope) {
        requireOrder(from, to);
        Filter filter = new Filter().and("starts_with(district, :district)", "district", district);
        List<DistrictTurnover> items = count("district, site_type, post", filter, from, to, scope).stream()
                .map(row -> new DistrictTurnover(
                        (String) row[0],
                        SiteType.valueOf((String) row[1]),
                        Post.valueOf((String) row[2]),
                        Count.of(row, 3)))
                .toList();
        return new DistrictTurnovers(
                from, to, items, items.stream().map(DistrictTurnover::count).reduce(Count.NONE, Count::plus));
    }

    private List<Object[]> count(String by, Filter filter, LocalDate from, LocalDate to, AccessScope scope) {
        AccessScope.Clause visible = scope.on("district", "site_id");
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("from", from);
        parameters.put("to", to);
        Query query = entityManager.createNativeQuery("select " + by + ", " + COUNTS
                + " from personnel_span where primary_since is not null" + filter.conditions() + " and "
                + visible.text() + " group by " + by + " order by " + by);
        visible.with(parameters).forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static void requireOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidRequest(List.of(Violation.of("?to", "ends-before-start"))).exception();
        }
    }
}
