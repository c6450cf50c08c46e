package org.sitesentinel.reporting.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Results of nightly reconciliations. */
@Singleton
class ReconciliationTable {
    private static final int SAMPLE = 100;

    private final DataSource database;
    private final ObjectMapper json;

    ReconciliationTable(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes a night for oneself; false where another replica has. */
    boolean claim(LocalDate day, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into reconciliation (day, started_at) values (?, ?) on conflict do nothing")) {
            insert.setObject(1, day);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void keep(LocalDate day, Reconciliation result, Instant at) {
        List<Reconciliation.Difference> sample =
                result.differences().stream().limit(SAMPLE).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update reconciliation set finished_at = ?, checked = ?, differences = ?, sample = ?::jsonb
                        where day = ?""")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setLong(2, result.checked());
            update.setLong(3, result.differences().size());
            update.setString(4, json.writeValueAsString(sample));
            update.setObject(5, day);
            update.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The last that are finished, newest first. */
    List<KeptReconciliation> last(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select day, started_at, finished_at, checked, differences, sample from reconciliation
                        where finished_at is not null order by day desc limit ?""")) {
            select.setInt(1, limit);
            List<KeptReconciliation> found = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    found.add(new KeptReconciliation(
                            result.getObject(1, LocalDate.class),
                            result.getObject(2, OffsetDateTime.class).toInstant(),
                            result.getObject(3, OffsetDateTime.class).toInstant(),
                            result.getLong(4),
                            result.getLong(5),
                            List.of(json.readValue(result.getString(6), Reconciliation.Difference[].class))));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
