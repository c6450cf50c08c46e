package org.sitesentinel.inspection.casepolicy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.inspection.casepolicy.CasePolicyProblem.CasePolicyExists;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.problem.Unique;

/** All policies there ever were. */
@ApplicationScoped
public class CasePolicies implements PanacheRepositoryBase<CasePolicy, UUID> {
    /** The one that holds in a district on a day: of the nearest division the latest. One for all is always there. */
    public CasePolicy inForce(String district, LocalDate day) {
        return find(
                        "?1 like concat(divisionPrefix, '%') and validFrom <= ?2 order by length(divisionPrefix) desc, validFrom desc",
                        district, day)
                .firstResult();
    }

    void add(CasePolicy policy) {
        Unique.insert("rectification_policy_begins", () -> persistAndFlush(policy), CasePolicyExists::new);
    }

    /** In order of entry: at most one more than the limit. */
    List<CasePolicy> list(Cursor cursor, int limit) {
        return find("id > ?1 order by id", cursor.after()).range(0, limit).list();
    }
}
