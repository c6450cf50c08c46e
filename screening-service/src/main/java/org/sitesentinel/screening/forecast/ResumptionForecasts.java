package org.sitesentinel.screening.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.ResumptionState;

/** The forecasts that follow from applications to resume work, and the copy of these. */
@ApplicationScoped
class ResumptionForecasts {
    /**
     * The weeks for which approved applications of these sites expect workers. Of a site one at most is approved in
     * truth; until the copy has heard that an older one ended, the newest counts.
     */
    private static final String WANTED = """
            with wanted as (
                select distinct on (r.site_id, w."weekStart") r.id, r.site_id, r.site_type, r.district,
                    r.management_kind, r.business_date, w."weekStart" as week_start, w.workers
                from known_resumption r, jsonb_to_recordset(r.expected_workers) w ("weekStart" date, workers integer)
                where r.status = 'APPROVED' and r.site_id in (:sites)
                order by r.site_id, w."weekStart", r.id desc
            )
            """;

    /** Version 7 by hand, as this PostgreSQL has none: lists run in order of entry. */
    private static final String TIME_ORDERED_ID = """
            cast(encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
                placing substring(int8send(cast(extract(epoch from clock_timestamp()) * 1000 as bigint)) from 3)
                from 1 for 6), 52, 1), 53, 1), 'hex') as uuid)""";

    private final EntityManager entityManager;
    private final DataSource database;
    private final ObjectMapper json;

    ResumptionForecasts(EntityManager entityManager, DataSource database, ObjectMapper json) {
        this.entityManager = entityManager;
        this.database = database;
        this.json = json;
    }

    /** Until this transaction ends, no other replica touches what follows from applications of these sites. */
    void takeTurns(List<UUID> sites) {
        for (UUID site : sites) {
            entityManager
                    .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                    .setParameter("key", "resumption-forecast:" + site)
                    .getResultList();
        }
    }

    /** Keeps the highest version of each application. */
    void keep(List<ResumptionState> resumptions) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into known_resumption (id, version, site_id, site_type, district, management_kind,
                            status, business_date, expected_workers)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
                        on conflict (id) do update set
                            version = excluded.version, site_id = excluded.site_id, site_type = excluded.site_type,
                            district = excluded.district, management_kind = excluded.management_kind,
                            status = excluded.status, business_date = excluded.business_date,
                            expected_workers = excluded.expected_workers
                        where known_resumption.version < excluded.version""")) {
            for (ResumptionState resumption : resumptions) {
                ManagementKind management = resumption.site().managementKind();
                upsert.setObject(1, UUID.fromString(resumption.id()));
                upsert.setLong(2, resumption.version());
                upsert.setObject(3, UUID.fromString(resumption.site().id()));
                upsert.setString(4, resumption.site().type().name());
                upsert.setString(5, resumption.site().district());
                upsert.setObject(6, management == null ? null : management.name(), Types.VARCHAR);
                upsert.setString(7, resumption.status().name());
                upsert.setObject(8, resumption.businessDate());
                upsert.setString(9, write(resumption.expectedWorkers()));
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * Brings forecasts that follow from applications in line with these: other numbers, or nobody once work is not
     * allowed any more. What somebody announced or revised is not theirs to change.
     *
     * @return those that changed
     */
    List<Forecast> revise(List<UUID> sites, Instant now) {
        return changed(WANTED + """
                update arrival_forecast f
                set version = f.version + 1, expected = t.expected, resumption_id = t.resumption_id,
                    announced_on = t.business_date, recorded_at = :now
                from (
                    select own.id, coalesce(w.workers, 0) as expected, coalesce(w.id, k.id) as resumption_id,
                        coalesce(w.business_date, k.business_date) as business_date
                    from arrival_forecast own
                        join known_resumption k on k.id = own.resumption_id
                        left join wanted w on w.site_id = own.site_id and w.week_start = own.week_start
                    where own.site_id in (:sites)
                ) t
                where f.id = t.id and (f.expected, f.resumption_id) is distinct from (t.expected, t.resumption_id)
                returning f.id""", sites, now);
    }

    /**
     * Adds forecasts for weeks that have none.
     *
     * @return the new ones
     */
    List<Forecast> announce(List<UUID> sites, Instant now) {
        return changed(WANTED + """
                insert into arrival_forecast (id, version, site_id, site_type, district, management_kind, week_start,
                    expected, announced_on, recorded_at, resumption_id)
                select""" + " " + TIME_ORDERED_ID + """
                , 1, w.site_id, w.site_type, w.district, w.management_kind, w.week_start,
                    w.workers, w.business_date, :now, w.id
                from wanted w
                order by w.site_id, w.week_start
                on conflict (site_id, week_start) do nothing
                returning id""", sites, now);
    }

    private List<Forecast> changed(String statement, List<UUID> sites, Instant now) {
        List<?> ids = entityManager
                .createNativeQuery(statement)
                .setParameter("sites", sites)
                .setParameter("now", now)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("from Forecast where id in :ids order by id", Forecast.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private String write(List<ResumptionState.ExpectedWorkers> weeks) {
        try {
            return json.writeValueAsString(weeks);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a contract record must be writable", impossible);
        }
    }
}
