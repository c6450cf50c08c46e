package org.sitesentinel.siteregistry.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.siteregistry.site.SiteProblem.SiteExists;

/** All sites, each with its count of posted codes. */
@ApplicationScoped
public class Sites implements PanacheRepositoryBase<Site, UUID> {

    /** Adds the only site of that name and address in its district. */
    void add(Site site) {
        Unique.insert("site_name_address", () -> persistAndFlush(site), () -> twinOf(site));
    }

    private SiteExists twinOf(Site site) {
        return new SiteExists(
                find("district = ?1 and name = ?2 and address = ?3", site.district(), site.name(), site.address())
                        .singleResult()
                        .id());
    }

    /** The site, or a {@code not-found} problem; what lies outside the scope is not found. */
    public Site require(UUID id, AccessScope scope) {
        AccessScope.Clause visible = scope.on("district", "id");
        return find("id = :id and " + visible.text(), visible.with(Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> new NotFound().exception());
    }

    /** In order of entry, at most one more than the limit; codes come in the same query. */
    List<SiteView> list(Filter filter, Cursor cursor, int limit, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        var query = getEntityManager()
                .createQuery(
                        "select s, c from Site s join PostedCodes c on c.siteId = s.id where s.id > :after"
                                + filter.conditions() + " and " + visible.text() + " order by s.id",
                        Object[].class)
                .setMaxResults(limit + 1);
        visible.with(parameters).forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> SiteView.of((Site) row[0], (PostedCodes) row[1]))
                .toList();
    }

    PostedCodes codesOf(Site site) {
        return getEntityManager().find(PostedCodes.class, site.id());
    }

    /** For counting: nobody else counts until this transaction ends. */
    PostedCodes lockCodesOf(Site site) {
        return getEntityManager().find(PostedCodes.class, site.id(), LockModeType.PESSIMISTIC_WRITE);
    }
}
