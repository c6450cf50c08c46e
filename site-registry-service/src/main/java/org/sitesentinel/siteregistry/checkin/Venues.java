package org.sitesentinel.siteregistry.checkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.gate.GateConfig;
import org.sitesentinel.siteregistry.gate.KnownPerson;
import org.sitesentinel.siteregistry.gate.SiteRules;

/** The gates behind venue codes, and who is known at them. */
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

    /** What is known of one person at one gate. */
    record Known(@Nullable KnownPerson status, boolean permit) {}

    /**
     * A scan's gate.
     *
     * @param people what is known of the scan's, in its order
     */
    record Found(Venue venue, List<Known> people) {}

    private record Asked(Scan scan, String person) {}

    /**
     * Code, building, site, entry-only mode, policy and people of all scans, by their ids, in one query: this is what
     * every scan waits for. Codes that are not known, or lie outside the scope, are left out.
     */
    Map<UUID, Found> find(List<Scan> scans, AccessScope scope) {
        List<Asked> asked = scans.stream()
                .flatMap(scan -> scan.people().stream().map(person -> new Asked(scan, person)))
                .toList();
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        Query query =
                entityManager.createNativeQuery("""
                select a.nth, c.status as code_status, b.id as building, s.id as site,
                    cast(to_jsonb(known) as text) as person,
                    exists (select 1 from exit_permit e where e.person_ref = a.ref and e.site_id = s.id
                        and e.valid_from <= a.at and a.at < e.valid_until) as permit,
                    %s
                from unnest(cast(:codes as text[]), cast(:days as date[]), cast(:moments as timestamptz[]),
                    cast(:people as text[])) with ordinality as a (code, day, at, ref, nth)
                join venue_code c on c.code = a.code
                join building b on b.id = c.building_id
                join site s on s.id = b.site_id
                left join person_status known on known.person_ref = a.ref
                %s
                where %s
                order by a.nth""".formatted(SiteRules.COLUMNS, SiteRules.POLICY, visible.text()));
        // As arrays, so that the plan knows how few there are.
        visible.with(Map.of(
                        "codes", texts(asked, one -> one.scan().input().venueCode()),
                        "days", texts(asked, one -> one.scan().day()),
                        "moments", texts(asked, one -> one.scan().at()),
                        "people", texts(asked, Asked::person),
                        "disease", config.disease()))
                .forEach(query::setParameter);
        Map<UUID, Found> found = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            Scan scan = asked.get(((Number) columns[0]).intValue() - 1).scan();
            found.computeIfAbsent(scan.id(), id -> new Found(venue(columns), new ArrayList<>()))
                    .people()
                    .add(new Known(person((String) columns[4]), (Boolean) columns[5]));
        }
        return found;
    }

    private static String[] texts(List<Asked> asked, Function<Asked, Object> value) {
        return asked.stream().map(one -> value.apply(one).toString()).toArray(String[]::new);
    }

    private static Venue venue(Object[] columns) {
        return new Venue(
                VenueCodeStatus.valueOf((String) columns[1]),
                (UUID) columns[2],
                (UUID) columns[3],
                SiteRules.of(columns, 6));
    }

    private @Nullable KnownPerson person(@Nullable String status) {
        try {
            return status == null ? null : json.readValue(status, KnownPerson.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what is known of a person cannot be read", broken);
        }
    }
}
