package org.sitesentinel.screening.compliance.excuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.site.Place;

/** All excuses. */
@ApplicationScoped
class TestExcuses implements ScopedRepository<TestExcuse> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /**
     * Where a person of the caller's scope counts on a day.
     *
     * @throws org.sitesentinel.runtime.problem.ProblemException {@code unknown-reference} when nowhere in the scope
     */
    Place requirePlace(String personRef, LocalDate day, AccessScope scope) {
        AccessScope.Clause visible = scope.on("district", "site_id");
        Query query = getEntityManager().createNativeQuery("""
                        select site_id, site_type, district, management_kind from personnel_span
                        where person_ref = :ref and primary_since <= :day and (left_on is null or left_on > :day)
                            and %s""".formatted(visible.text()));
        visible.with(Map.of("ref", personRef, "day", day)).forEach(query::setParameter);
        List<?> found = query.getResultList();
        if (found.isEmpty()) {
            throw UnknownReference.at("/personRef", "not-on-site").exception();
        }
        Object[] row = (Object[]) found.get(0);
        return new Place(
                (UUID) row[0],
                SiteType.valueOf((String) row[1]),
                (String) row[2],
                row[3] == null ? null : ManagementKind.valueOf((String) row[3]));
    }
}
