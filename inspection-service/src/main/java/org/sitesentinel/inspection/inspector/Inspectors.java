package org.sitesentinel.inspection.inspector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.inspection.inspector.InspectorProblem.InspectorExists;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.Unique;

/** All inspectors, each with what was said of them before. */
@ApplicationScoped
public class Inspectors implements ScopedRepository<Inspector> {
    private static final String PATH = InspectorResource.PATH + "/";

    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.onDistrict("district");
    }

    /** Those who work for a district or a part of it and can be drawn, by certificate. */
    public List<Inspector> active(String districtPrefix) {
        return list("active and district like ?1 order by certificate", districtPrefix + "%");
    }

    /** Those of these certificates who can be drawn, and whom the caller may see. */
    public List<Inspector> active(Collection<String> certificates, AccessScope scope) {
        AccessScope.Clause visible = visible(scope);
        return list(
                "active and certificate in :certificates and " + visible.text(),
                visible.with(Map.of("certificates", certificates)));
    }

    /** Those of these certificates who can be drawn, by certificate. */
    public List<Inspector> active(Collection<String> certificates) {
        return list("active and certificate in ?1 order by certificate", certificates);
    }

    /** Adds the only inspector with this certificate. */
    void add(Inspector inspector, AccessScope scope) {
        Unique.insert("inspector_certificate", () -> persistAndFlush(inspector), () -> twinOf(inspector, scope));
        getEntityManager().persist(new InspectorVersion(inspector));
    }

    private InspectorExists twinOf(Inspector inspector, AccessScope scope) {
        Inspector twin = find("certificate", inspector.certificate()).singleResult();
        return new InspectorExists(
                scope.coversDistrict(twin.district()) ? Map.of("existing", PATH + twin.id()) : Map.of());
    }

    /** One to be changed: who wants to change it too waits, and then sees what it has become. */
    Inspector requireToChange(UUID id, AccessScope scope) {
        Inspector inspector = require(id, scope);
        getEntityManager().refresh(inspector, LockModeType.PESSIMISTIC_WRITE);
        return inspector;
    }

    /** Keeps what has just been said. */
    void remember(Inspector inspector) {
        flush();
        getEntityManager().persist(new InspectorVersion(inspector));
    }

    /** Oldest first. */
    List<InspectorVersion.View> history(UUID id) {
        return getEntityManager()
                .createQuery("from InspectorVersion where inspectorId = :id order by version", InspectorVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .map(InspectorVersion::view)
                .toList();
    }
}
