package org.sitesentinel.inspection.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;

/** All checklists. They are the same for everybody. */
@ApplicationScoped
public class Checklists implements ScopedRepository<Checklist> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return new AccessScope.Clause("1 = 1", Map.of());
    }

    /** An edition that is or was in force. */
    public Optional<Checklist> published(UUID id) {
        return find("id = ?1 and status <> ?2", id, ChecklistStatus.DRAFT).firstResultOptional();
    }

    /** Makes those who publish or retire editions of a kind take turns until the transaction ends. */
    void lock(Checklist ofKind) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:kind, 0))")
                .setParameter("kind", "checklist " + ofKind.siteType() + " " + ofKind.disease())
                .getSingleResult();
    }

    /** The one in force of the same kind. */
    Optional<Checklist> inForce(Checklist ofKind) {
        return find(
                        "siteType = ?1 and disease = ?2 and status = ?3",
                        ofKind.siteType(),
                        ofKind.disease(),
                        ChecklistStatus.PUBLISHED)
                .firstResultOptional();
    }

    /** What the editions of a kind have come to; nothing of both when there is none. */
    record Past(@Nullable Integer lastEdition, @Nullable LocalDate lastRetired) {}

    Past past(Checklist ofKind) {
        Object[] found = getEntityManager()
                .createQuery("""
                        select max(edition), max(retiredOn) from Checklist
                        where siteType = :siteType and disease = :disease""", Object[].class)
                .setParameter("siteType", ofKind.siteType())
                .setParameter("disease", ofKind.disease())
                .getSingleResult();
        return new Past((Integer) found[0], (LocalDate) found[1]);
    }
}
