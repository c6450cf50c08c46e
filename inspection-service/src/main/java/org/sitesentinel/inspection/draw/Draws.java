package org.sitesentinel.inspection.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** All draws, those that were withdrawn among them, each with what it was before. */
@ApplicationScoped
class Draws implements ScopedRepository<Draw> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.onDistrict("district");
    }

    void add(Draw draw) {
        persist(draw);
        remember(draw, null);
    }

    /**
     * One to be changed, at the version expected: who wants to change it too waits, and then sees what it has become.
     */
    Draw requireToChange(UUID id, ExpectedVersion expected, AccessScope scope) {
        Draw draw = require(id, scope);
        getEntityManager().refresh(draw, LockModeType.PESSIMISTIC_WRITE);
        expected.requireCurrent(draw.version());
        return draw;
    }

    /** Keeps what a draw has just become. */
    void remember(Draw draw, @Nullable String reason) {
        flush();
        getEntityManager().persist(new DrawVersion(draw, reason));
    }

    /** Oldest first. */
    List<DrawVersion.View> history(UUID id) {
        return getEntityManager()
                .createQuery("from DrawVersion where drawId = :id order by version", DrawVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .map(DrawVersion::view)
                .toList();
    }
}
