package org.sitesentinel.siteregistry.checkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.siteregistry.gate.GateConfig;
import org.sitesentinel.siteregistry.gate.KnownPerson;
import org.sitesentinel.siteregistry.gate.SiteRules;
import org.sitesentinel.siteregistry.gate.rule.Attempt;
import org.sitesentinel.siteregistry.gate.rule.Conditions;
import org.sitesentinel.siteregistry.gate.rule.GateDecision;

/** Has the gate's rules decide on everybody of many scans. */
@ApplicationScoped
class AskGate {
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final GateConfig config;

    AskGate(EntityManager entityManager, ObjectMapper json, GateConfig config) {
        this.entityManager = entityManager;
        this.json = json;
        this.config = config;
    }

    /** A scan and the gate it was made at. */
    record AtGate(Scan scan, Venue venue) {}

    private record Asked(String ref, UUID site, Instant at) {}

    /** What is known of one person at one gate. */
    private record Known(@Nullable KnownPerson status, boolean permit) {}

    List<CheckIn> decide(List<AtGate> scans, Instant now) {
        List<Known> known = known(scans);
        List<CheckIn> decided = new ArrayList<>(known.size());
        for (AtGate one : scans) {
            Scan scan = one.scan();
            for (int i = 0; i < scan.people().size(); i++) {
                Attempt attempt =
                        scan.input().people().get(i).attempt(scan.input().direction(), scan.at(), scan.day());
                GateDecision decision = GateDecision.of(attempt, conditions(one.venue(), known.get(decided.size())));
                decided.add(CheckIn.of(scan, i, one.venue(), decision, now));
            }
        }
        return decided;
    }

    private Conditions conditions(Venue venue, Known known) {
        SiteRules rules = venue.rules();
        return new Conditions(
                rules.status() == SiteStatus.SUSPENDED,
                rules.exitsClosed(),
                known.permit(),
                rules.policy(),
                known.status(),
                config.feverFrom());
    }

    /** In the order of scans and people, by one query with two index look-ups a person. */
    private List<Known> known(List<AtGate> scans) {
        List<Asked> asked = new ArrayList<>();
        for (AtGate one : scans) {
            one.scan()
                    .people()
                    .forEach(ref -> asked.add(
                            new Asked(ref, one.venue().siteId(), one.scan().at())));
        }
        String answer = (String) entityManager
                .createNativeQuery("""
                        select cast(jsonb_agg(jsonb_build_object(
                            'status', case when p.person_ref is not null then to_jsonb(p) end,
                            'permit', exists (select 1 from exit_permit e
                                where e.person_ref = a.ref and e.site_id = a.site
                                    and e.valid_from <= a.at and a.at < e.valid_until)) order by a.nth) as text)
                        from rows from (jsonb_to_recordset(cast(:asked as jsonb))
                            as (ref text, site uuid, at timestamptz)) with ordinality as a (ref, site, at, nth)
                        left join person_status p on p.person_ref = a.ref""")
                .setParameter("asked", write(asked))
                .getSingleResult();
        try {
            return json.readerForListOf(Known.class).readValue(answer);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what is known of a person cannot be read", broken);
        }
    }

    private String write(List<Asked> asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
