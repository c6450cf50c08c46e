package org.sitesentinel.siteregistry.venuecode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.siteregistry.site.Building;
import org.sitesentinel.siteregistry.venuecode.VenueCodeProblem.CodeExists;

/** All venue codes, with those that are no longer valid. */
@ApplicationScoped
public class VenueCodes implements PanacheRepositoryBase<VenueCode, UUID> {
    private static final String WITH_SITE = "from VenueCode c join fetch c.building b join fetch b.site s where ";

    /**
     * Adds the only code of its building that is in force. The index decides who is first; the others stay in their
     * transaction and hear of the code that is there.
     */
    void add(VenueCode code) {
        int added = getEntityManager()
                .createNativeQuery("""
                        insert into venue_code (id, version, building_id, code, status, issued_on, reprints, recorded_at)
                        values (:id, :version, :building, :code, :status, :issuedOn, :reprints, :at)
                        on conflict (building_id) where status <> 'REVOKED' do nothing""")
                .setParameter("id", code.id())
                .setParameter("version", code.version())
                .setParameter("building", code.building().id())
                .setParameter("code", code.code())
                .setParameter("status", code.status().name())
                .setParameter("issuedOn", code.issuedOn())
                .setParameter("reprints", code.reprints())
                .setParameter("at", code.recordedAt())
                .executeUpdate();
        if (added == 0) {
            throw rivalOf(code).exception();
        }
    }

    private Problem rivalOf(VenueCode code) {
        return find("building.id = ?1 and status <> ?2", code.building().id(), VenueCodeStatus.REVOKED)
                .firstResultOptional()
                .<Problem>map(rival -> new CodeExists(rival.code()))
                .orElseGet(ConcurrentChange::new);
    }

    /**
     * A building's codes follow one another: a new one begins when the last one ended. Asked once the new code is
     * stored, when no rival can end one behind its back.
     */
    void requireAfterLastRevocation(VenueCode code) {
        long endedLater = count(
                "building.id = ?1 and revocation.revokedOn > ?2",
                code.building().id(),
                code.issuedOn());
        if (endedLater > 0) {
            throw new InvalidRequest(List.of(Violation.of("/issuedOn", "before-revocation"))).exception();
        }
    }

    /** All codes that a building ever had, the latest first. */
    List<VenueCode> of(Building building) {
        return list(WITH_SITE + "b.id = ?1 order by c.id desc", building.id());
    }

    /** The codes of a site that are in force, in the order of its buildings. */
    public List<VenueCode> inForceAt(UUID siteId) {
        return list(WITH_SITE + "s.id = ?1 and c.status <> ?2 order by b.id", siteId, VenueCodeStatus.REVOKED);
    }

    List<Reprint> reprintsOf(VenueCode code) {
        return getEntityManager()
                .createQuery("from Reprint where venueCodeId = :code order by id", Reprint.class)
                .setParameter("code", code.id())
                .getResultList();
    }

    /**
     * The code, which may be revoked.
     *
     * @throws org.sitesentinel.runtime.problem.ProblemException {@code not-found}, also outside the scope
     */
    public VenueCode require(String code, AccessScope scope) {
        // A path may hold anything, even what the database takes for no text.
        if (!CodeText.isValid(code)) {
            throw new NotFound().exception();
        }
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        return find(WITH_SITE + "c.code = :code and " + visible.text(), visible.with(Map.of("code", code)))
                .firstResultOptional()
                .orElseThrow(() -> new NotFound().exception());
    }

    /** For anybody who holds it; it may be revoked. */
    public Optional<VenueCode> resolve(String code) {
        return CodeText.isValid(code)
                ? find(WITH_SITE + "c.code = :code", Map.of("code", code)).firstResultOptional()
                : Optional.empty();
    }
}
