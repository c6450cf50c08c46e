package org.sitesentinel.screening.testresult.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.Outcome;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Violation;

/**
 * Writes samples as a set, in the caller's transaction. Who came first, and with which version, the database decides.
 */
@ApplicationScoped
class StoreSamples {
    /**
     * In order of reference, so that senders who send the same rows at once wait for one another and never crosswise.
     * What a later version takes the place of, a trigger keeps.
     */
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
            select reference, id from written""".formatted(SampleColumns.INCOMING);

    /** Of rows that were not written: a later version is known, or the same, which must not say anything else. */
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
            join test_result t on t.sender = ? and t.reference = i.reference""".formatted(SampleColumns.INCOMING);

    private final DataSource database;
    private final Clock clock;

    StoreSamples(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What became of each, in their order; a reference that occurs again counts as sent after the one before. */
    List<RowResult> store(String sender, List<Sample> samples) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, RowResult> results = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            for (List<Sample> round : rounds(samples)) {
                List<Sample> others = write(connection, sender, round, now, results);
                if (!others.isEmpty()) {
                    compare(connection, sender, others, results);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return samples.stream()
                .map(sample -> Objects.requireNonNull(results.get(sample.id())))
                .toList();
    }

    /** One statement writes a reference once. */
    private static List<List<Sample>> rounds(List<Sample> samples) {
        Map<String, Integer> times = new HashMap<>();
        List<List<Sample>> rounds = new ArrayList<>();
        for (Sample sample : samples) {
            int round = times.merge(sample.reference(), 1, Integer::sum);
            if (round > rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round - 1).add(sample);
        }
        return rounds;
    }

    private static List<Sample> write(
            Connection connection, String sender, List<Sample> samples, Instant now, Map<UUID, RowResult> results)
            throws SQLException {
        Map<String, UUID> written = new HashMap<>();
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, sender);
            upsert.setObject(2, now.atOffset(ZoneOffset.UTC));
            SampleColumns.bind(upsert, 3, samples);
            try (ResultSet rows = upsert.executeQuery()) {
                while (rows.next()) {
                    written.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
            }
        }
        List<Sample> others = new ArrayList<>();
        for (Sample sample : samples) {
            UUID id = written.get(sample.reference());
            if (id == null) {
                others.add(sample);
            } else {
                Outcome outcome = id.equals(sample.id()) ? Outcome.CREATED : Outcome.UPDATED;
                results.put(sample.id(), RowResult.of(outcome, id));
            }
        }
        return others;
    }

    private static void compare(
            Connection connection, String sender, List<Sample> samples, Map<UUID, RowResult> results)
            throws SQLException {
        Map<String, RowResult> known = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            int next = SampleColumns.bind(select, 1, samples);
            select.setString(next, sender);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            rows.getString(1),
                            known(rows.getObject(2, UUID.class), rows.getBoolean(3), rows.getBoolean(4)));
                }
            }
        }
        for (Sample sample : samples) {
            @Nullable RowResult result = known.get(sample.reference());
            if (result == null) {
                throw new ConcurrentChange().exception();
            }
            results.put(sample.id(), result);
        }
    }

    private static RowResult known(UUID id, boolean laterKnown, boolean same) {
        if (laterKnown) {
            return RowResult.of(Outcome.STALE, id);
        }
        return same
                ? RowResult.of(Outcome.UNCHANGED, id)
                : RowResult.rejected(List.of(Violation.of("/version", "version-reused")));
    }
}
