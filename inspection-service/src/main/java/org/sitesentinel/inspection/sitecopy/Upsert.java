package org.sitesentinel.inspection.sitecopy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.sitesentinel.runtime.sql.Incoming;

/**
 * Keeps of some states those that are newer than what is known, in one statement and the caller's transaction. What
 * came together is told apart by {@code distinct on}: one statement writes a row once.
 *
 * @param sql with {@code %s} for the table of states, and no other parameter
 */
record Upsert<S>(DataSource database, Incoming<S> rows, String sql) {
    void take(List<S> states) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql.formatted(rows.table()))) {
            rows.bind(upsert, 1, states);
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
