package org.sitesentinel.vaccination.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.vaccination.followup.FollowUpProblem.FollowUpExists;

/** All follow-ups, those that are closed among them. */
@ApplicationScoped
class FollowUps implements ScopedRepository<FollowUp> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /** Adds the only open one of its person and site. */
    void add(FollowUp followUp) {
        Unique.insert("booster_follow_up_one_open", () -> persistAndFlush(followUp), () -> twinOf(followUp));
        remember(followUp);
    }

    /** Keeps what a follow-up has just become. */
    void remember(FollowUp followUp) {
        flush();
        getEntityManager().persist(new FollowUpVersion(followUp.view()));
    }

    /** One to be changed: who wants to change it too waits, and then sees what it has become. */
    FollowUp requireToChange(UUID id, AccessScope scope) {
        AccessScope.Clause visible = visible(scope);
        return find("id = :id and " + visible.text(), visible.with(Map.of("id", id)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound().exception());
    }

    /** Oldest first. */
    List<FollowUpVersion.View> history(UUID id) {
        return getEntityManager()
                .createQuery("from FollowUpVersion where followUpId = :id order by version", FollowUpVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .map(FollowUpVersion::view)
                .toList();
    }

    /** The latest is the open one, unless it has been closed or erased since. */
    private Problem twinOf(FollowUp followUp) {
        return find(
                        "personRef = ?1 and place.siteId = ?2 order by id desc",
                        followUp.personRef(),
                        followUp.place().siteId())
                .firstResultOptional()
                .<Problem>map(twin -> new FollowUpExists(twin.id(), twin.version()))
                .orElseGet(ConcurrentChange::new);
    }

    /**
     * The site on whose roster a person is on a day.
     *
     * @throws org.sitesentinel.runtime.problem.ProblemException {@code unknown-reference} when the person is not, or
     *     the site lies outside the scope
     */
    Place requirePlace(NewFollowUp input, LocalDate day, AccessScope scope) {
        AccessScope.Clause visible = scope.on("district", "site_id");
        Query query = getEntityManager().createNativeQuery("""
                        select site_type, district, management_kind from roster_span
                        where person_ref = :ref and site_id = :site and counted_from <= :day
                            and (left_on is null or left_on > :day) and %s
                        order by joined_on, id limit 1""".formatted(visible.text()));
        visible.with(Map.of("ref", input.personRef(), "site", input.siteId(), "day", day))
                .forEach(query::setParameter);
        List<?> found = query.getResultList();
        if (found.isEmpty()) {
            throw UnknownReference.at("/personRef", "not-on-roster").exception();
        }
        Object[] row = (Object[]) found.get(0);
        return new Place(
                input.siteId(),
                SiteType.valueOf((String) row[0]),
                (String) row[1],
                row[2] == null ? null : ManagementKind.valueOf((String) row[2]));
    }
}
