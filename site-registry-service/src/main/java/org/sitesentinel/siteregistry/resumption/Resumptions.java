package org.sitesentinel.siteregistry.resumption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitesentinel.contracts.site.ResumptionStatus;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.siteregistry.resumption.ResumptionProblem.ResumptionOfClosedSite;
import org.sitesentinel.siteregistry.resumption.ResumptionProblem.ResumptionOpen;
import org.sitesentinel.siteregistry.site.Site;

/** All applications to resume work. */
@ApplicationScoped
class Resumptions implements ScopedRepository<ResumptionApplication> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("site.district", "site.id");
    }

    /** Adds the only open application of its site. */
    void add(ResumptionApplication application) {
        Unique.insert("resumption_one_open", () -> persistAndFlush(application), () -> twinOf(application));
    }

    private ResumptionOpen twinOf(ResumptionApplication application) {
        ResumptionApplication twin = openOf(application.site()).orElseThrow();
        return new ResumptionOpen(twin.id(), twin.version());
    }

    /** The application of a site that is undecided or approved. */
    Optional<ResumptionApplication> openOf(Site site) {
        return find(
                        "site.id = ?1 and status in ?2",
                        site.id(),
                        List.of(ResumptionStatus.SUBMITTED, ResumptionStatus.APPROVED))
                .singleResultOptional();
    }

    /**
     * The site that an application names: known, within the scope, and not closed. Nobody closes it until the caller's
     * transaction ends.
     */
    Site siteOf(UUID id, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        var query = getEntityManager()
                .createQuery("select s, s.status from Site s where s.id = :id and " + visible.text(), Object[].class)
                .setLockMode(LockModeType.PESSIMISTIC_READ);
        visible.with(Map.of("id", id)).forEach(query::setParameter);
        Object[] found = query.getResultStream().findFirst().orElseThrow(() -> UnknownReference.at("/siteId", "site")
                .exception());
        if (found[1] == SiteStatus.CLOSED) {
            throw new ResumptionOfClosedSite().exception();
        }
        return (Site) found[0];
    }

    /** With their sites in the same query. */
    @Override
    public List<ResumptionApplication> list(Filter filter, Cursor cursor, int limit, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        return find(
                        "from ResumptionApplication a join fetch a.site s where a.id > :after" + filter.conditions()
                                + " and " + visible.text() + " order by a.id",
                        visible.with(parameters))
                .range(0, limit)
                .list();
    }
}
