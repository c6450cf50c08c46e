package org.sitesentinel.reporting.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** All briefings, each with its history. */
@ApplicationScoped
class Briefings implements ScopedRepository<Briefing> {
    private static final String BY_VERSION = "version";

    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.onDistrict("district");
    }

    /** One to be changed: who wants to change it too waits, and then sees what it has become. */
    Briefing requireToChange(UUID id, AccessScope scope) {
        Briefing briefing = require(id, scope);
        getEntityManager().refresh(briefing, LockModeType.PESSIMISTIC_WRITE);
        return briefing;
    }

    /** Keeps what a briefing has just become. */
    void remember(Briefing briefing) {
        persistAndFlush(briefing);
        getEntityManager().persist(new BriefingVersion(briefing));
    }

    /** Oldest first. */
    Page<BriefingVersionView.Summary> versions(UUID id, @Nullable String cursor, int limit) {
        List<BriefingVersionView.Summary> found = getEntityManager()
                .createQuery("""
                        select new org.sitesentinel.reporting.briefing.BriefingVersionView$Summary(
                            v.version, v.status, v.templateVersion, v.hash, v.changedBy, v.changedAt)
                        from BriefingVersion v where v.briefingId = :id and v.version > :after order by v.version""", BriefingVersionView.Summary.class)
                .setParameter("id", id)
                .setParameter("after", versionOf(Cursor.of(cursor, BY_VERSION).key()))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(found, limit, one -> one, one -> new Cursor(id, BY_VERSION, Long.toString(one.version())));
    }

    private static long versionOf(@Nullable String key) {
        try {
            return key == null ? 0 : Long.parseLong(key);
        } catch (NumberFormatException noVersion) {
            throw Cursor.notOurs();
        }
    }

    BriefingVersion requireVersion(UUID id, long version) {
        return Optional.ofNullable(getEntityManager().find(BriefingVersion.class, new BriefingVersion.Key(id, version)))
                .orElseThrow(() -> new NotFound().exception());
    }
}
