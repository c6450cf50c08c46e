package org.sitesentinel.siteregistry.venuecode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.siteregistry.venuecode.VenueCodeProblem.CodeExists;

/** All venue codes. */
@ApplicationScoped
class VenueCodes implements PanacheRepositoryBase<VenueCode, UUID> {
    private static final String WITH_SITE = "from VenueCode c join fetch c.building b join fetch b.site s where ";

    /** Adds the only code of its building. */
    void add(VenueCode code) {
        Unique.insert(
                "venue_code_building",
                () -> persistAndFlush(code),
                () -> new CodeExists(
                        find("building.id", code.building().id()).singleResult().code()));
    }

    /** @throws org.sitesentinel.runtime.problem.ProblemException {@code not-found}, also outside the scope */
    VenueCode require(String code, AccessScope scope) {
        // A path may hold anything, even what the database takes for no text.
        if (!CodeText.isValid(code)) {
            throw new NotFound().exception();
        }
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        return find(WITH_SITE + "c.code = :code and " + visible.text(), visible.with(Map.of("code", code)))
                .firstResultOptional()
                .orElseThrow(() -> new NotFound().exception());
    }

    /** For anybody who holds it. */
    Optional<VenueCode> resolve(String code) {
        return CodeText.isValid(code)
                ? find(WITH_SITE + "c.code = :code", Map.of("code", code)).firstResultOptional()
                : Optional.empty();
    }
}
