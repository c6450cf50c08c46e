package org.sitesentinel.screening.testresult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.sitesentinel.screening.person.PersonsErased;

/** Results of erased persons stay countable: they become nobody's. */
@ApplicationScoped
class ForgetTested {
    private final EntityManager entityManager;

    ForgetTested(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void forget(@Observes PersonsErased erased) {
        List<String> refs = new ArrayList<>(erased.nobodies().keySet());
        List<String> nobodies = refs.stream().map(erased.nobodies()::get).toList();
        for (String table : List.of("test_result", "test_result_version")) {
            entityManager
                    .createNativeQuery("update " + table + " t set person_ref = n.nobody"
                            + " from unnest(cast(:refs as text[]), cast(:nobodies as text[])) as n (ref, nobody)"
                            + " where t.person_ref = n.ref")
                    .setParameter("refs", refs.toArray(new String[0]))
                    .setParameter("nobodies", nobodies.toArray(new String[0]))
                    .executeUpdate();
        }
    }
}
