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
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.PolicyState.CertificateClock;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.gate.GateConfig;
import org.sitesentinel.siteregistry.gate.GatePolicy;

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
     * waits for. Policies are few; of those that cover a division the longest wins, then the one that began last, as in
     * screening-service. Codes that are not known, or lie outside the scope, are left out.
     */
    Map<Asked, Venue> find(Collection<Asked> asked, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        Query query = entityManager.createNativeQuery("""
                select a.code, cast(a.day as text), c.status as code_status, b.id as building, s.id as site,
                    s.status as site_status,
                    exists (select 1 from closed_loop l where l.site_id = s.id
                        and l.first_day <= a.day and (l.last_day is null or l.last_day >= a.day)) as exits_closed,
                    p.id as policy, p.name, p.certificate_hours, p.certificate_clock, p.green_code_required
                from jsonb_to_recordset(cast(:asked as jsonb)) as a (code text, day date)
                join venue_code c on c.code = a.code
                join building b on b.id = c.building_id
                join site s on s.id = b.site_id
                left join lateral (
                    select * from known_policy k
                    where k.disease = :disease and starts_with(s.district, k.division_prefix)
                        and k.valid_from <= a.day and (k.valid_to is null or k.valid_to >= a.day)
                    order by length(k.division_prefix) desc, k.valid_from desc, k.id desc limit 1) p on true
                where\s""" + visible.text());
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
                SiteStatus.valueOf((String) columns[5]),
                (Boolean) columns[6],
                policy(columns));
    }

    private static @Nullable GatePolicy policy(Object[] columns) {
        return columns[7] == null
                ? null
                : new GatePolicy(
                        (UUID) columns[7],
                        (String) columns[8],
                        (Integer) columns[9],
                        columns[10] == null ? null : CertificateClock.valueOf((String) columns[10]),
                        (Boolean) columns[11]);
    }

    private String write(Collection<Asked> asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
