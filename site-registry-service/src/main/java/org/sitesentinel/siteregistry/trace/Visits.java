package org.sitesentinel.siteregistry.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.trace.ContactTrace.Contact;
import org.sitesentinel.siteregistry.trace.ContactTrace.Visit;

/** Visits, as the check-ins tell them. */
@ApplicationScoped
class Visits {
    /**
     * Reads visits from scans. A scan in begins one, unless the last scan of the same person and venue was in, too, and
     * not too long before: then it extends it. The first scan out ends it, if it comes within the stay usual for the
     * type of site; without one it ends after that stay, or when the next begins. Scans out that end nothing count for
     * nothing, and so does who was turned away.
     */
    private static final String VISITS = """
            %1$s_begun as (
                select *, case when direction = 'IN' and (lag(direction) over w is distinct from 'IN'
                    or at - lag(at) over w > make_interval(mins => :extended)) then 1 else 0 end as begins
                from %1$s_scan window w as (partition by %2$s order by at, scan_id)),
            %1$s_numbered as (
                select *, sum(begins) over (partition by %2$s order by at, scan_id) as nth from %1$s_begun),
            %1$s_grouped as (
                select %2$s, site_id, stay, nth, min(at) filter (where direction = 'IN') as entered_at,
                    max(at) filter (where direction = 'IN') + stay as latest,
                    min(at) filter (where direction = 'OUT') as scanned_out
                from %1$s_numbered where nth > 0 group by %2$s, site_id, stay, nth),
            %1$s_ended as (
                select *, least(latest, lead(entered_at) over (partition by %2$s order by nth)) as inferred_out
                from %1$s_grouped),
            %1$s as (
                select *, case when scanned_out <= latest then scanned_out else least(inferred_out, :now) end as left_at,
                    case when scanned_out <= latest then 'SCANNED' when inferred_out > :now then 'OPEN'
                        else 'INFERRED' end as exit
                from %1$s_ended),
            """;

    /**
     * The person's scans come from {@code check_in_person}. For each of their visits {@code check_in_venue} gives the
     * scans around it; the subquery with an offset cannot be turned into a join, so its cost is that of the people who
     * were there, whatever else the table holds. Days in the conditions leave out the other partitions.
     */
    private static final String TRACE = """
            with own_scan as (
                select c.building_id, c.site_id, c.at, c.scan_id, c.direction, %s as stay
                from check_in c join site s on s.id = c.site_id
                where c.person_ref = :person and c.decision <> 'REFUSE' and %s
                    and c.at >= cast(:from as timestamptz) - make_interval(mins => 2 * :longest)
                    and c.at < cast(:to as timestamptz) + make_interval(mins => :longest)
                    and c.business_date >= %s and c.business_date <= %s),
            %s
            visit as materialized (
                select row_number() over (order by entered_at, building_id) as visit, * from own
                where entered_at < :to and left_at > :from),
            other_scan as (
                select v.visit, v.building_id, v.site_id, v.stay, o.person_ref, o.at, o.scan_id, o.direction
                from visit v cross join lateral (
                    select c.person_ref, c.at, c.scan_id, c.direction from check_in c
                    where c.building_id = v.building_id and c.person_ref <> :person and c.decision <> 'REFUSE'
                        and c.at >= v.entered_at - v.stay - make_interval(mins => :margin)
                        and c.at <= v.left_at + v.stay + make_interval(mins => :margin)
                        and c.business_date >= %s and c.business_date <= %s
                    offset 0) o),
            %s
            contact as (
                select o.person_ref, o.site_id, o.building_id, o.entered_at, o.left_at, o.exit,
                    greatest(o.entered_at, v.entered_at - make_interval(mins => :margin)) as together_from,
                    least(o.left_at, v.left_at + make_interval(mins => :margin)) as together_to
                from other o join visit v on v.visit = o.visit)
            select cast(jsonb_build_object(
                'visits', coalesce((select jsonb_agg(jsonb_build_object('siteId', site_id, 'buildingId', building_id,
                    'enteredAt', entered_at, 'leftAt', left_at, 'exit', exit) order by visit) from visit), '[]'),
                'contacts', coalesce((select jsonb_agg(jsonb_build_object('personRef', person_ref, 'siteId', site_id,
                    'buildingId', building_id, 'enteredAt', entered_at, 'leftAt', left_at, 'exit', exit,
                    'togetherFrom', together_from, 'togetherTo', together_to,
                    'minutes', floor(extract(epoch from together_to - together_from) / 60))
                    order by together_from, person_ref) from contact
                    where together_to - together_from >= make_interval(mins => :minutes)), '[]')) as text)""";

    private static final String STAY = """
            make_interval(mins => case s.type when 'CONSTRUCTION_SITE' then :constructionSite
                when 'OFFICE_BUILDING' then :officeBuilding else :residentialCompound end)""";

    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final VisitConfig config;

    Visits(EntityManager entityManager, ObjectMapper json, VisitConfig config) {
        this.entityManager = entityManager;
        this.json = json;
        this.config = config;
    }

    /** A person's visits in a span, and those of others that overlapped them. */
    record Found(List<Visit> visits, List<Contact> contacts) {}

    Found trace(String person, Instant from, Instant to, int minutes, int margin, Instant now, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        Query query = entityManager.createNativeQuery(TRACE.formatted(
                STAY,
                visible.text(),
                day("cast(:from as timestamptz) - make_interval(mins => 2 * :longest)"),
                day("cast(:to as timestamptz) + make_interval(mins => :longest)"),
                VISITS.formatted("own", "building_id"),
                day("v.entered_at - v.stay - make_interval(mins => :margin)"),
                day("v.left_at + v.stay + make_interval(mins => :margin)"),
                VISITS.formatted("other", "visit, building_id, person_ref")));
        Map<String, Object> parameters = new HashMap<>(lengths());
        parameters.putAll(Map.of("person", person, "from", from, "to", to, "minutes", minutes, "margin", margin));
        parameters.put("now", now);
        visible.with(parameters).forEach(query::setParameter);
        try {
            return json.readValue((String) query.getSingleResult(), Found.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a trace cannot be read", broken);
        }
    }

    private Map<String, Object> lengths() {
        Duration longest = Stream.of(
                        config.constructionSiteStay(), config.officeBuildingStay(), config.residentialCompoundStay())
                .max(Duration::compareTo)
                .orElseThrow();
        return Map.of(
                "extended", minutes(config.extendedWithin()),
                "constructionSite", minutes(config.constructionSiteStay()),
                "officeBuilding", minutes(config.officeBuildingStay()),
                "residentialCompound", minutes(config.residentialCompoundStay()),
                "longest", minutes(longest));
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }

    private static String day(String moment) {
        return "cast((" + moment + ") at time zone 'Asia/Shanghai' as date)";
    }
}
