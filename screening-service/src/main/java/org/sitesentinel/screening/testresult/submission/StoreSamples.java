package org.sitesentinel.screening.testresult.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.bulk.VersionedRows;

/** Writes samples as a set, in the caller's transaction. */
@ApplicationScoped
class StoreSamples {
    /** What a later version takes the place of, a trigger keeps. */
    private static final String UPSERT = """
            with written as (
                insert into test_result as t (id, sender, reference, version, tube, pool_size, person_ref, site_id,
                    district, item, result, result_of_tube, ct, lab, sampled_at, received_at, tested_at, reported_at,
                    business_date, recorded_at)
                select i.id, ?, i.reference, i.version, i.tube, i.pool_size, i.person_ref, i.site_id, i.district, i.item,
                    i.result, false, i.ct, i.lab, i.sampled_at, i.received_at, i.tested_at, i.reported_at,
                    i.business_date, ?
                from %s
                order by i.reference
                on conflict (sender, reference) do update set
                    version = excluded.version, tube = excluded.tube, pool_size = excluded.pool_size,
                    person_ref = excluded.person_ref, site_id = excluded.site_id, district = excluded.district,
                    item = excluded.item, result = excluded.result, result_of_tube = false, ct = excluded.ct,
                    lab = excluded.lab, sampled_at = excluded.sampled_at, received_at = excluded.received_at,
                    tested_at = excluded.tested_at, reported_at = excluded.reported_at,
                    business_date = excluded.business_date, recorded_at = excluded.recorded_at
                    where t.version < excluded.version
                returning t.id, t.reference, t.sender, t.person_ref, t.site_id, t.district, t.item, t.business_date,
                    t.lab),
            judged as (insert into person_to_judge select person_ref from written where person_ref is not null),
            marked as (
                insert into test_to_tally (site_id, district, day, item, sender, lab)
                select distinct site_id, district, business_date, item, sender, lab from written)
            select reference, id from written""".formatted(SampleColumns.INCOMING.table());

    private static final String KNOWN = """
            select i.reference, t.id, t.version > i.version,
                t.version = i.version and t.pool_size = i.pool_size and t.item = i.item
                    and t.sampled_at = i.sampled_at
                    and coalesce(t.site_id = i.site_id, i.site_id is null and t.district = i.district, false)
                    and coalesce(t.tube = i.tube, i.tube is null) and coalesce(t.lab = i.lab, i.lab is null)
                    and coalesce(t.person_ref = i.person_ref, i.person_ref is null)
                    and coalesce(t.result = i.result, i.result is null) and coalesce(t.ct = i.ct, i.ct is null)
                    and coalesce(t.received_at = i.received_at, i.received_at is null)
                    and coalesce(t.tested_at = i.tested_at, i.tested_at is null)
                    and coalesce(t.reported_at = i.reported_at, i.reported_at is null)
            from %s
            join test_result t on t.sender = ? and t.reference = i.reference""".formatted(SampleColumns.INCOMING.table());

    private static final VersionedRows<Sample> TABLE =
            new VersionedRows<>(SampleColumns.INCOMING, Sample::id, Sample::reference, UPSERT, KNOWN);

    private final DataSource database;
    private final Clock clock;

    StoreSamples(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What became of each, in their order. */
    List<RowResult> store(String sender, List<Sample> samples) {
        try (Connection connection = database.getConnection()) {
            return TABLE.store(connection, sender, samples, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
