package org.sitesentinel.inspection.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.Place;

/** All evidence. */
@ApplicationScoped
public class EvidenceFiles implements ScopedRepository<Evidence> {
    private final AccessScope scope;
    private final Clock clock;

    EvidenceFiles(AccessScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /**
     * Refuses a request that refers to evidence which is not there, or not in the caller's scope.
     *
     * @param pointerPrefix where the request lists the ids, such as {@code /evidence}
     * @throws org.sitesentinel.runtime.problem.ProblemException {@code unknown-reference} with one error
     *     {@code evidence} an unknown id, at {@code <pointerPrefix>/<its index>}
     */
    public void requireAll(Collection<UUID> ids, String pointerPrefix) {
        refuse(unknown(null, ids, pointerPrefix));
    }

    /** The same, where evidence of another site is as good as none. */
    public void requireAll(UUID siteId, Collection<UUID> ids, String pointerPrefix) {
        refuse(unknown(siteId, ids, pointerPrefix));
    }

    private static void refuse(List<Violation> unknown) {
        if (!unknown.isEmpty()) {
            throw new UnknownReference(unknown).exception();
        }
    }

    private List<Violation> unknown(@Nullable UUID siteId, Collection<UUID> ids, String pointerPrefix) {
        Set<UUID> known = known(siteId, ids);
        List<Violation> unknown = new ArrayList<>();
        int index = 0;
        for (UUID id : ids) {
            if (!known.contains(id)) {
                unknown.add(Violation.of(pointerPrefix + "/" + index, "evidence"));
            }
            index++;
        }
        return unknown;
    }

    /** Those of these ids that are there, in the caller's scope and, if one is named, of this site. */
    public Set<UUID> known(@Nullable UUID siteId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        AccessScope.Clause visible = visible(scope);
        Map<String, Object> parameters = new HashMap<>(Map.of("ids", Set.copyOf(ids)));
        if (siteId != null) {
            parameters.put("siteId", siteId);
        }
        TypedQuery<UUID> query = getEntityManager()
                .createQuery(
                        "select id from Evidence where id in (:ids) and "
                                + (siteId == null ? "" : "place.siteId = :siteId and ")
                                + visible.text(),
                        UUID.class);
        visible.with(parameters).forEach(query::setParameter);
        return new HashSet<>(query.getResultList());
    }

    /** Adds a file of a site under an id, unless the site has one of that content already. */
    boolean add(UUID id, NewEvidence file, Place site, String receivedBy) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into evidence (id, site_id, site_type, district, management_kind, type, size,
                                    sha256, file_name, position_kept, received_by, received_at)
                                values (:id, :site, :siteType, :district, :management, :type, :size,
                                    :sha256, :name, :kept, :by, :now)
                                on conflict (site_id, sha256) do nothing""")
                        .setParameter("id", id)
                        .setParameter("site", file.siteId())
                        .setParameter("siteType", site.site().type().name())
                        .setParameter("district", site.district())
                        .setParameter(
                                "management",
                                site.managementKind() == null
                                        ? null
                                        : site.managementKind().name())
                        .setParameter("type", file.type().name())
                        .setParameter("size", file.size())
                        .setParameter("sha256", file.sha256())
                        .setParameter("name", file.fileName())
                        .setParameter("kept", file.positionKept())
                        .setParameter("by", receivedBy)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** A site's file of this content. */
    Evidence ofContent(UUID siteId, String sha256) {
        return find("place.siteId = ?1 and sha256 = ?2", siteId, sha256).singleResult();
    }
}
