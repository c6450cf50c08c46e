package org.sitesentinel.siteregistry.checkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.gate.rule.Decision;

/** All check-ins that have not expired. */
@ApplicationScoped
class CheckIns {
    private final EntityManager entityManager;
    private final ObjectMapper json;

    CheckIns(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /** Names one scan of a kiosk. */
    record Sequence(String kioskId, long sequence, LocalDate businessDate) {}

    /**
     * Stores scans, all people of each or none, and marks their hours for counting, in one statement.
     *
     * @return the scans stored; the others came before under the same kiosk and sequence
     */
    Set<UUID> store(List<CheckIn> rows) {
        // The first of a scan's people claims kiosk and sequence. In one order, so that two batches that overlap wait
        // for each other instead of both waiting.
        List<?> stored = entityManager
                .createNativeQuery("""
                        with scanned as materialized (
                            select * from jsonb_populate_recordset(cast(null as check_in), cast(:rows as jsonb))),
                        first as (
                            insert into check_in select * from scanned where position = 0
                            order by business_date, kiosk_id, sequence, scan_id
                            on conflict do nothing returning scan_id),
                        others as (
                            insert into check_in
                            select scanned.* from scanned join first using (scan_id) where position > 0),
                        marked as (
                            insert into check_in_to_tally (site_id, day, hour)
                            select distinct site_id, business_date, extract(hour from at at time zone 'Asia/Shanghai')
                            from scanned join first using (scan_id))
                        select scan_id from first""")
                .setParameter("rows", write(rows))
                .getResultList();
        return stored.stream().map(UUID.class::cast).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * What is stored under these kiosks and sequences: two index scans each, of one day. Subqueries with an offset
     * cannot be turned into joins, for which all days would be read.
     */
    Map<Sequence, List<CheckIn>> of(Collection<Sequence> sequences) {
        List<CheckIn> rows = read(entityManager.createNativeQuery("""
                        select cast(to_jsonb(c) as text)
                        from jsonb_to_recordset(cast(:asked as jsonb))
                            as a ("kioskId" text, sequence bigint, "businessDate" date)
                        cross join lateral (
                            select f.scan_id from check_in f
                            where f.kiosk_id = a."kioskId" and f.sequence = a.sequence
                                and f.business_date = a."businessDate" and f.position = 0
                            offset 0) f
                        cross join lateral (
                            select * from check_in c
                            where c.scan_id = f.scan_id and c.business_date = a."businessDate"
                            offset 0) c
                        order by c.scan_id, c.position""").setParameter("asked", write(sequences)));
        Map<Sequence, List<CheckIn>> found = new LinkedHashMap<>();
        for (CheckIn row : rows) {
            if (row.kioskId() != null && row.sequence() != null) {
                found.computeIfAbsent(
                                new Sequence(row.kioskId(), row.sequence(), row.businessDate()),
                                key -> new ArrayList<>())
                        .add(row);
            }
        }
        return found;
    }

    /** The people of one scan, if the caller may see its site. */
    Optional<List<CheckIn>> find(UUID scanId, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        // The id tells when it was made; a scan may be a day older. Without the days every partition would be asked.
        LocalDate made =
                LocalDate.ofInstant(Instant.ofEpochMilli(scanId.getMostSignificantBits() >>> 16), ZoneOffset.UTC);
        Query query = entityManager.createNativeQuery("""
                select cast(to_jsonb(c) as text) from check_in c join site s on s.id = c.site_id
                where c.scan_id = :id and c.business_date between :first and :last
                    and %s order by c.position""".formatted(visible.text()));
        visible.with(Map.of("id", scanId, "first", made.minusDays(2), "last", made.plusDays(1)))
                .forEach(query::setParameter);
        List<CheckIn> rows = read(query);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    /**
     * Scans of a site on a day in order of recording, at most one more than the limit.
     *
     * @param decision only scans in which it was decided for somebody
     */
    List<List<CheckIn>> list(UUID siteId, LocalDate day, @Nullable Decision decision, UUID after, int limit) {
        // The plan rests on check_in_site: a page costs its own length, whatever the day holds.
        Query query = entityManager
                .createNativeQuery("""
                        with page as (
                            select distinct scan_id from check_in
                            where site_id = :site and business_date = :day and scan_id > :after
                                and (cast(:decision as text) is null or decision = :decision)
                            order by scan_id limit :most)
                        select cast(to_jsonb(c) as text) from check_in c join page using (scan_id)
                        where c.business_date = :day order by c.scan_id, c.position""")
                .setParameter("site", siteId)
                .setParameter("day", day)
                .setParameter("after", after)
                .setParameter("decision", decision == null ? null : decision.name())
                .setParameter("most", limit + 1);
        Map<UUID, List<CheckIn>> scans = new LinkedHashMap<>();
        read(query).forEach(row -> scans.computeIfAbsent(row.scanId(), id -> new ArrayList<>())
                .add(row));
        return List.copyOf(scans.values());
    }

    private List<CheckIn> read(Query query) {
        List<CheckIn> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            try {
                rows.add(json.readValue((String) row, CheckIn.class));
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException("a stored check-in cannot be read", broken);
            }
        }
        return rows;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
