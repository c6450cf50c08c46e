package org.sitesentinel.siteregistry.allowlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.siteregistry.allowlist.AllowList.Exit;
import org.sitesentinel.siteregistry.allowlist.AllowList.Person;
import org.sitesentinel.siteregistry.gate.GateConfig;
import org.sitesentinel.siteregistry.gate.GatePolicy;
import org.sitesentinel.siteregistry.gate.KnownPerson;
import org.sitesentinel.siteregistry.gate.SiteRules;
import org.sitesentinel.siteregistry.gate.rule.Certificate;

/** What there is to say on a site's list: its rules and its people. */
@ApplicationScoped
class Roster {
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final GateConfig config;

    Roster(EntityManager entityManager, ObjectMapper json, GateConfig config) {
        this.entityManager = entityManager;
        this.json = json;
        this.config = config;
    }

    /**
     * Somebody who was scanned at the site.
     *
     * @param status what screening knows of them; absent when nothing
     * @param exits permits to leave
     */
    record Listed(
            String ref,
            @Nullable KnownPerson status,
            @Nullable List<Exit> exits) {

        /** What a list says of them, still without a tag, and no more than a kiosk needs. */
        Person person(SiteRules rules, LocalDate day, Instant now) {
            boolean restricted = status != null && status.isRestrictedOn(day);
            return new Person(
                    "",
                    restricted ? true : null,
                    status == null || restricted ? null : negativeUntil(status, rules.policy(), now),
                    rules.exitsClosed() ? exits : null);
        }

        private static @Nullable Instant negativeUntil(KnownPerson status, @Nullable GatePolicy policy, Instant now) {
            Certificate known = Certificate.lastNegative(status);
            if (known == null || policy == null || policy.certificateHours() == null) {
                return null;
            }
            Instant until = known.validUntil(policy.certificateClock(), policy.certificateHours());
            return until.isBefore(now) ? null : until;
        }

        /** Prints redacted: these are health data. */
        @Override
        public String toString() {
            return "Listed[redacted]";
        }
    }

    /** What holds at a site today and tomorrow. */
    Map<LocalDate, SiteRules> rules(UUID site, LocalDate today) {
        Query query = entityManager
                .createNativeQuery("""
                        select cast(a.day as text), %s
                        from site s cross join (values (cast(:today as date)), (cast(:tomorrow as date))) as a (day)
                        %s
                        where s.id = :site""".formatted(SiteRules.COLUMNS, SiteRules.POLICY))
                .setParameter("site", site)
                .setParameter("today", today)
                .setParameter("tomorrow", today.plusDays(1))
                .setParameter("disease", config.disease());
        Map<LocalDate, SiteRules> rules = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            rules.put(LocalDate.parse((String) columns[0]), SiteRules.of(columns, 1));
        }
        return rules;
    }

    /**
     * Who was scanned there, in one query: {@code check_in_site} of each day, then two index look-ups a person.
     *
     * @param from the permits of interest end after this and begin before {@code until}
     */
    List<Listed> people(UUID site, LocalDate firstDay, LocalDate lastDay, Instant from, Instant until) {
        String answer = (String) entityManager
                .createNativeQuery("""
                        select cast(coalesce(jsonb_agg(jsonb_build_object(
                            'ref', h.person_ref,
                            'status', case when p.person_ref is not null then to_jsonb(p) end,
                            'exits', (select jsonb_agg(jsonb_build_object('from', e.valid_from, 'until', e.valid_until)
                                    order by e.valid_from, e.valid_until)
                                from exit_permit e
                                where e.person_ref = h.person_ref and e.site_id = :site
                                    and e.valid_until > :from and e.valid_from < :until))
                            order by h.person_ref), '[]') as text)
                        from (select distinct person_ref from check_in
                            where site_id = :site and business_date between :first and :last) h
                        left join person_status p on p.person_ref = h.person_ref""")
                .setParameter("site", site)
                .setParameter("first", firstDay)
                .setParameter("last", lastDay)
                .setParameter("from", from)
                .setParameter("until", until)
                .getSingleResult();
        try {
            return json.readerForListOf(Listed.class).readValue(answer);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("who was at a site cannot be read", broken);
        }
    }
}
