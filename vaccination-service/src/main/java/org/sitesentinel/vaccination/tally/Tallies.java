package org.sitesentinel.vaccination.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.vaccination.tally.TallyProblem.TallyExists;

/** All tallies, each with its history. */
@ApplicationScoped
class Tallies implements ScopedRepository<Tally> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /** Adds the only tally of its subject, post and day. */
    void add(Tally tally, String recordedBy) {
        Unique.insert("tally_subject_post_day", () -> persistAndFlush(tally), () -> twinOf(tally));
        remember(tally, null, recordedBy);
    }

    /** Keeps what a tally has just become. */
    void remember(Tally tally, @Nullable String reason, String recordedBy) {
        flush();
        getEntityManager().persist(new TallyVersion(tally, reason, recordedBy));
    }

    private TallyExists twinOf(Tally tally) {
        Tally twin = find(
                        "subject = ?1 and post = ?2 and businessDate = ?3",
                        tally.subject(),
                        tally.post(),
                        tally.businessDate())
                .singleResult();
        return new TallyExists(twin.id(), twin.version());
    }

    /** Oldest first. */
    List<TallyVersion> history(UUID id) {
        return getEntityManager()
                .createQuery("from TallyVersion where tallyId = :id order by version", TallyVersion.class)
                .setParameter("id", id)
                .getResultList();
    }
}
