package org.sitesentinel.siteregistry.checkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.gate.GateConfig;
import org.sitesentinel.siteregistry.gate.SiteRules;

/** The gates behind venue codes. */
@ApplicationScoped
class Venues {
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final GateConfig config;

    Venues(EntityManager entityManager, ObjectMapper json, GateConfig config) {
        this.entityManager = entityManager;
        this.json = json;
        this.config = config;
    }

    /** What is asked for. */
    record Asked(String code, LocalDate day) {}

    /**
     * Code, building, site, entry-only mode and policy of all that are asked for, in one query: this is what every scan
     * waits for. Codes that are not known, or lie outside the scope, are left out.
     */
    Map<Asked, Venue> find(Collection<Asked> asked, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        Query query =
                entityManager.createNativeQuery("""
                select a.code, cast(a.day as text), c.status as code_status, b.id as building, s.id as site,
                    %s
                from jsonb_to_recordset(cast(:asked as jsonb)) as a (code text, day date)
                join venue_code c on c.code = a.code
                join building b on b.id = c.building_id
                join site s on s.id = b.site_id
                %s
                where %s""".formatted(SiteRules.COLUMNS, SiteRules.POLICY, visible.text()));
        visible.with(Map.of("asked", write(asked), "disease", config.disease())).forEach(query::setParameter);
        Map<Asked, Venue> found = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            found.put(new Asked((String) columns[0], LocalDate.parse((String) columns[1])), venue(columns));
        }
        return found;
    }

    private static Venue venue(Object[] columns) {
        return new Venue(
                VenueCodeStatus.valueOf((String) columns[2]),
                (UUID) columns[3],
                (UUID) columns[4],
                SiteRules.of(columns, 5));
    }

    private String write(Collection<Asked> asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
