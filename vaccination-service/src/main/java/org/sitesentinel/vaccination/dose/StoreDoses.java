package org.sitesentinel.vaccination.dose;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.Outcome;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Violation;

/**
 * Writes dose records as a set, in the caller's transaction. Who came first, and with which version, the database
 * decides.
 */
@ApplicationScoped
class StoreDoses {
    /**
     * In order of reference, so that senders who send the same rows at once wait for one another and never crosswise.
     * What a later version takes the place of, a trigger keeps.
     */
    private static final String UPSERT = """
            insert into dose_record as t (id, sender, reference, version, person_ref, product, dose_number,
                business_date, lot, source, site_id, district, recorded_at)
            select i.id, ?, i.reference, i.version, i.person_ref, i.product, i.dose_number, i.business_date, i.lot,
                i.source, i.site_id, i.district, ?
            from %s
            order by i.reference
            on conflict (sender, reference) do update set
                version = excluded.version, person_ref = excluded.person_ref, product = excluded.product,
                dose_number = excluded.dose_number, business_date = excluded.business_date, lot = excluded.lot,
                source = excluded.source, site_id = excluded.site_id, district = excluded.district,
                recorded_at = excluded.recorded_at
                where t.version < excluded.version
            returning t.reference, t.id""".formatted(DoseColumns.INCOMING);

    /** Of rows that were not written: a later version is known, or the same, which must not say anything else. */
    private static final String KNOWN = """
            select i.reference, t.id, t.version > i.version,
                t.version = i.version and t.person_ref = i.person_ref and t.product = i.product
                    and t.business_date = i.business_date
                    and t.dose_number is not distinct from i.dose_number and t.lot is not distinct from i.lot
                    and t.source is not distinct from i.source and t.site_id is not distinct from i.site_id
                    and (t.site_id is not null or t.district is not distinct from i.district)
            from %s
            join dose_record t on t.sender = ? and t.reference = i.reference""".formatted(DoseColumns.INCOMING);

    private static final String WERE_OF =
            "select distinct person_ref from dose_record_version where id = any (?::uuid[])";

    private final DataSource database;
    private final Clock clock;

    StoreDoses(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What came of writing.
     *
     * @param results in the order of the records
     * @param persons whose doses are others than before
     */
    record Stored(List<RowResult> results, Set<String> persons) {}

    /** Writes them; a reference that occurs again counts as sent after the one before. */
    Stored store(String sender, List<DoseRecord> doses) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, RowResult> results = new HashMap<>();
        Set<String> persons = new HashSet<>();
        try (Connection connection = database.getConnection()) {
            for (List<DoseRecord> round : rounds(doses)) {
                List<DoseRecord> others = write(connection, sender, round, now, results);
                if (!others.isEmpty()) {
                    compare(connection, sender, others, results);
                }
            }
            List<UUID> updated = new ArrayList<>();
            for (DoseRecord dose : doses) {
                RowResult result = Objects.requireNonNull(results.get(dose.id()));
                if (result.outcome() == Outcome.CREATED || result.outcome() == Outcome.UPDATED) {
                    persons.add(dose.personRef());
                }
                if (result.outcome() == Outcome.UPDATED) {
                    updated.add(UUID.fromString(Objects.requireNonNull(result.subject())));
                }
            }
            addFormer(connection, updated, persons);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new Stored(
                doses.stream()
                        .map(dose -> Objects.requireNonNull(results.get(dose.id())))
                        .toList(),
                persons);
    }

    /** One statement writes a reference once. */
    private static List<List<DoseRecord>> rounds(List<DoseRecord> doses) {
        Map<String, Integer> times = new HashMap<>();
        List<List<DoseRecord>> rounds = new ArrayList<>();
        for (DoseRecord dose : doses) {
            int round = times.merge(dose.reference(), 1, Integer::sum);
            if (round > rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round - 1).add(dose);
        }
        return rounds;
    }

    private static List<DoseRecord> write(
            Connection connection, String sender, List<DoseRecord> doses, Instant now, Map<UUID, RowResult> results)
            throws SQLException {
        Map<String, UUID> written = new HashMap<>();
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, sender);
            upsert.setObject(2, now.atOffset(ZoneOffset.UTC));
            DoseColumns.bind(upsert, 3, doses);
            try (ResultSet rows = upsert.executeQuery()) {
                while (rows.next()) {
                    written.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
            }
        }
        List<DoseRecord> others = new ArrayList<>();
        for (DoseRecord dose : doses) {
            UUID id = written.get(dose.reference());
            if (id == null) {
                others.add(dose);
            } else {
                results.put(dose.id(), RowResult.of(id.equals(dose.id()) ? Outcome.CREATED : Outcome.UPDATED, id));
            }
        }
        return others;
    }

    private static void compare(
            Connection connection, String sender, List<DoseRecord> doses, Map<UUID, RowResult> results)
            throws SQLException {
        Map<String, RowResult> known = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            int next = DoseColumns.bind(select, 1, doses);
            select.setString(next, sender);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            rows.getString(1),
                            known(rows.getObject(2, UUID.class), rows.getBoolean(3), rows.getBoolean(4)));
                }
            }
        }
        for (DoseRecord dose : doses) {
            @Nullable RowResult result = known.get(dose.reference());
            if (result == null) {
                throw new ConcurrentChange().exception();
            }
            results.put(dose.id(), result);
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

    /** A correction may say that a dose was somebody else's. */
    private static void addFormer(Connection connection, List<UUID> updated, Set<String> persons) throws SQLException {
        if (updated.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(WERE_OF)) {
            select.setArray(1, connection.createArrayOf("uuid", updated.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    persons.add(rows.getString(1));
                }
            }
        }
    }
}
