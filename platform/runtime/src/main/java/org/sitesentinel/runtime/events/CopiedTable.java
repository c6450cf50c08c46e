package org.sitesentinel.runtime.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.runtime.sql.Incoming;

/** A service's copy of what another one owns: the highest version told of each entity, written as sets. */
public final class CopiedTable<S extends EntityState> {
    private final DataSource database;
    private final Incoming<S> columns;
    private final String upsert;
    private final String delete;

    /**
     * Over a table of one's own.
     *
     * @param columns of the table; the first is its key, and one is named {@code version}
     */
    public CopiedTable(DataSource database, String table, Incoming<S> columns) {
        this.database = database;
        this.columns = columns;
        String key = columns.names().get(0);
        String names = String.join(", ", columns.names());
        // One statement writes a row once: the highest version of those that came together.
        this.upsert = "insert into " + table + " as known (" + names + ") select distinct on (" + key + ") " + names
                + " from " + columns.table() + " order by " + key + ", version desc on conflict (" + key
                + ") do update set "
                + columns.names().stream()
                        .skip(1)
                        .map(name -> name + " = excluded." + name)
                        .collect(Collectors.joining(", "))
                + " where known.version < excluded.version";
        this.delete = "delete from " + table + " where " + key + " = any (?)";
    }

    /** As {@link EventHandler#apply} is to do. */
    public void apply(List<S> states) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(upsert)) {
            columns.bind(statement, 1, states);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Forgets entities whose key is a text. */
    public void remove(List<String> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray(String[]::new)));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
