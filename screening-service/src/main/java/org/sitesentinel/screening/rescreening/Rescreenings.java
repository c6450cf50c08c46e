package org.sitesentinel.screening.rescreening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.screening.riskarea.RiskAreasChange.Span;

/** All re-screenings, asked for, under way and done. */
@ApplicationScoped
class Rescreenings implements PanacheRepositoryBase<Rescreening, UUID> {

    void add(Rescreening rescreening, List<Span> spans) {
        persistAndFlush(rescreening);
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            getEntityManager()
                    .createNativeQuery("""
                            insert into rescreening_area (rescreening_id, ordinal, area_id, county, first_day, last_day)
                            values (:id, :ordinal, :area, :county, :first, cast(:last as date))""")
                    .setParameter("id", rescreening.id())
                    .setParameter("ordinal", i)
                    .setParameter("area", span.areaId())
                    .setParameter("county", span.county())
                    .setParameter("first", span.from())
                    .setParameter("last", span.to() == null ? null : span.to().toString())
                    .executeUpdate();
        }
    }

    /** The oldest of that status that nobody else works on, locked until the transaction ends. */
    Optional<Rescreening> claim(RescreeningStatus status) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from rescreening where status = :status order by id limit 1 for update skip locked",
                        Rescreening.class)
                .setParameter("status", status.name())
                .getResultStream()
                .map(Rescreening.class::cast)
                .findFirst();
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
