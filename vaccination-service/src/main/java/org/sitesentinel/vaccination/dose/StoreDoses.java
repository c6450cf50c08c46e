package org.sitesentinel.vaccination.dose;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.runtime.bulk.Outcome;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.bulk.VersionedRows;

/** Writes dose records as a set, in the caller's transaction. */
@ApplicationScoped
class StoreDoses {
    /** What a later version takes the place of, a trigger keeps. */
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
            returning t.reference, t.id""".formatted(DoseColumns.INCOMING.table());

    private static final String KNOWN = """
            select i.reference, t.id, t.version > i.version,
                t.version = i.version and t.person_ref = i.person_ref and t.product = i.product
                    and t.business_date = i.business_date
                    and t.dose_number is not distinct from i.dose_number and t.lot is not distinct from i.lot
                    and t.source is not distinct from i.source and t.site_id is not distinct from i.site_id
                    and (t.site_id is not null or t.district is not distinct from i.district)
            from %s
            join dose_record t on t.sender = ? and t.reference = i.reference""".formatted(DoseColumns.INCOMING.table());

    private static final String WERE_OF =
            "select distinct person_ref from dose_record_version where id = any (?::uuid[])";

    private static final VersionedRows<DoseRecord> TABLE =
            new VersionedRows<>(DoseColumns.INCOMING, DoseRecord::id, DoseRecord::reference, UPSERT, KNOWN);

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

    Stored store(String sender, List<DoseRecord> doses) {
        try (Connection connection = database.getConnection()) {
            List<RowResult> results =
                    TABLE.store(connection, sender, doses, clock.instant().truncatedTo(ChronoUnit.MICROS));
            Set<String> persons = new HashSet<>();
            List<UUID> updated = new ArrayList<>();
            for (int i = 0; i < doses.size(); i++) {
                RowResult result = results.get(i);
                if (result.outcome() == Outcome.CREATED || result.outcome() == Outcome.UPDATED) {
                    persons.add(doses.get(i).personRef());
                }
                if (result.outcome() == Outcome.UPDATED) {
                    updated.add(UUID.fromString(Objects.requireNonNull(result.subject())));
                }
            }
            addFormer(connection, updated, persons);
            return new Stored(results, persons);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
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
