package org.sitesentinel.screening.rescreening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.screening.riskarea.RiskAreasChange.Span;

/** All re-screenings, asked for, under way and done. */
@ApplicationScoped
class Rescreenings implements PanacheRepositoryBase<Rescreening, UUID> {
    /** Longer no verdict waits for the rest of a list. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Asks for it, or for more areas than it was asked for before; nobody else may. */
    void add(Rescreening rescreening, List<Span> spans) {
        persistAndFlush(rescreening);
        getEntityManager()
                .createNativeQuery("""
                        insert into rescreening_area (rescreening_id, ordinal, area_id, county, first_day, last_day)
                        select cast(:id as uuid), cast(before.areas + span.n - 1 as integer), span.area, span.county,
                            span.first_day, cast(nullif(span.last_day, '') as date)
                        from (select count(*) as areas from rescreening_area where rescreening_id = :id) before,
                            unnest(cast(:areas as uuid[]), cast(:counties as text[]), cast(:firsts as date[]),
                                cast(:lasts as text[])) with ordinality as span (area, county, first_day, last_day, n)""")
                .setParameter("id", rescreening.id())
                .setParameter("areas", texts(spans, span -> span.areaId().toString()))
                .setParameter("counties", texts(spans, Span::county))
                .setParameter("firsts", texts(spans, span -> span.from().toString()))
                .setParameter(
                        "lasts",
                        texts(spans, span -> span.to() == null ? "" : span.to().toString()))
                .executeUpdate();
    }

    private static String[] texts(List<Span> spans, Function<Span, String> part) {
        return spans.stream().map(part).toArray(String[]::new);
    }

    /**
     * The oldest of imports that is not closed and that nobody else adds to, locked until the transaction ends: what is
     * added is committed before it is closed, or belongs to another one.
     */
    Optional<Rescreening> openForImports() {
        return locked("cause = 'RISK_AREAS_IMPORTED' and started_at is null and status = 'PENDING'", Map.of());
    }

    /**
     * The oldest that waits and that nobody else adds to or works on. One of imports waits for those under way, as they
     * add to it; but not for long.
     */
    Optional<Rescreening> claimWaiting(Instant now) {
        return locked("""
                status = 'PENDING' and (cause <> 'RISK_AREAS_IMPORTED' or started_at is not null
                    or requested_at < :impatient
                    or not exists (select 1 from bulk_receipt
                        where door = 'risk-area-imports' and status = 'PROCESSING' and not dry_run))""", Map.of("impatient", now.minus(PATIENCE)));
    }

    /** One that waits, unless somebody else works on it. */
    Optional<Rescreening> claimWaiting(UUID id) {
        return locked("id = :id and status = 'PENDING'", Map.of("id", id));
    }

    /** The oldest under way that nobody else works on. */
    Optional<Rescreening> claimRunning() {
        return locked("status = 'RUNNING'", Map.of());
    }

    private Optional<Rescreening> locked(String condition, Map<String, Object> parameters) {
        Query query = getEntityManager()
                .createNativeQuery(
                        "select * from rescreening where " + condition
                                + " order by id limit 1 for update of rescreening skip locked",
                        Rescreening.class);
        parameters.forEach(query::setParameter);
        List<?> found = query.getResultList();
        return found.stream().map(Rescreening.class::cast).findFirst();
    }

    Rescreening require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound().exception());
    }

    /** Ids of those that an area is behind. */
    List<UUID> ofArea(UUID area) {
        return getEntityManager()
                .createNativeQuery("select distinct rescreening_id from rescreening_area where area_id = :area")
                .setParameter("area", area)
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
    }

    /** Ids of the areas behind each. */
    Map<UUID, List<UUID>> areas(List<UUID> ids) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select rescreening_id, area_id from rescreening_area where rescreening_id in (:ids)
                        group by rescreening_id, area_id order by min(ordinal)""")
                .setParameter("ids", ids)
                .getResultList();
        Map<UUID, List<UUID>> areas = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            areas.computeIfAbsent((UUID) columns[0], none -> new ArrayList<>()).add((UUID) columns[1]);
        }
        return areas;
    }

    /** In order of entry: at most one more than the limit, to tell whether there is a next page. */
    List<Rescreening> list(Filter filter, Cursor cursor, int limit) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        return find("id > :after" + filter.conditions() + " order by id", parameters)
                .range(0, limit)
                .list();
    }
}
