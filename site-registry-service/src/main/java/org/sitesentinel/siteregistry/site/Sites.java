package org.sitesentinel.siteregistry.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.siteregistry.site.SiteProblem.SiteExists;

/** All sites, each with its count of posted codes. */
@ApplicationScoped
public class Sites implements PanacheRepositoryBase<Site, UUID> {

    /** Adds the only site of that name and address in its district, and of that construction permit. */
    void add(Site site, String recordedBy) {
        withoutTwin(site, () -> persistAndFlush(site));
        remember(site, SiteChange.REGISTERED, null, recordedBy);
    }

    /** Keeps what a site has just become, if no other is the same. */
    void change(Site site, SiteChange change, String reason, String recordedBy) {
        withoutTwin(site, this::flush);
        remember(site, change, reason, recordedBy);
    }

    private void remember(Site site, SiteChange change, @Nullable String reason, String recordedBy) {
        getEntityManager().persist(new SiteVersion(site, change, reason, recordedBy));
    }

    private void withoutTwin(Site site, Runnable write) {
        Unique.insert(
                "site_name_address",
                () -> Unique.insert("site_permit", write, () -> twinByPermit(site)),
                () -> twinByName(site));
    }

    private SiteExists twinByName(Site site) {
        return new SiteExists(
                find("district = ?1 and name = ?2 and address = ?3", site.district(), site.name(), site.address())
                        .singleResult()
                        .id());
    }

    private SiteExists twinByPermit(Site site) {
        return new SiteExists(
                find("details.permitKey = ?1 and status <> ?2", site.details().permitKey(), SiteStatus.CLOSED)
                        .singleResult()
                        .id());
    }

    /** Those in the scope that bear one of these names. */
    List<Site> named(Collection<String> names, AccessScope scope) {
        AccessScope.Clause visible = scope.on("district", "id");
        return list("name in (:names) and " + visible.text(), visible.with(Map.of("names", names)));
    }

    /** Oldest first. */
    List<SiteVersion> history(UUID id) {
        return getEntityManager()
                .createQuery("from SiteVersion where siteId = :id order by version", SiteVersion.class)
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * These sites, none of which another request changes until this transaction ends. Locked in one order, so that two
     * successions cannot wait for each other or go round in a circle.
     */
    Map<UUID, Site> lock(Collection<UUID> ids, AccessScope scope) {
        AccessScope.Clause visible = scope.on("district", "id");
        return find("id in (:ids) and " + visible.text() + " order by id", visible.with(Map.of("ids", ids)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(Site::id, site -> site));
    }

    /** The site, or a {@code not-found} problem; what lies outside the scope is not found. */
    public Site require(UUID id, AccessScope scope) {
        AccessScope.Clause visible = scope.on("district", "id");
        return find("id = :id and " + visible.text(), visible.with(Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> new NotFound().exception());
    }

    /** One page; codes come in the same query. */
    Page<SiteView> page(
            Filter filter,
            SiteSort sort,
            @Nullable String from,
            int limit,
            AccessScope scope,
            BiFunction<Site, PostedCodes, SiteView> view) {
        Cursor cursor = sort.read(from);
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        Map<String, Object> parameters = sort.parameters(cursor);
        parameters.putAll(filter.parameters());
        var query = getEntityManager()
                .createQuery(
                        "select s, c from Site s join PostedCodes c on c.siteId = s.id where " + sort.condition(cursor)
                                + filter.conditions() + " and " + visible.text() + " order by " + sort.order(),
                        Object[].class)
                .setMaxResults(limit + 1);
        visible.with(parameters).forEach(query::setParameter);
        List<SiteView> found = query.getResultList().stream()
                .map(row -> view.apply((Site) row[0], (PostedCodes) row[1]))
                .toList();
        return Page.of(found, limit, site -> site, sort::after);
    }

    PostedCodes codesOf(Site site) {
        return getEntityManager().find(PostedCodes.class, site.id());
    }

    /** For counting: nobody else counts until this transaction ends. */
    PostedCodes lockCodesOf(Site site) {
        return getEntityManager().find(PostedCodes.class, site.id(), LockModeType.PESSIMISTIC_WRITE);
    }
}
