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
        this(database, table, columns, List.of(columns.names().get(0)), List.of("version"));
    }

    /**
     * Over a table that keeps something else than the highest version of each entity.
     *
     * @param keys columns of which a row is the only one
     * @param order columns by which the highest row of a key is kept
     */
    public CopiedTable(DataSource database, String table, Incoming<S> columns, List<String> keys, List<String> order) {
        this.database = database;
        this.columns = columns;
        String key = String.join(", ", keys);
        String names = String.join(", ", columns.names());
        // One statement writes a row once: the highest of those that came together.
        this.upsert = "insert into " + table + " as known (" + names + ") select distinct on (" + key + ") " + names
                + " from " + columns.table() + " order by " + key + each(order, ", %s desc") + " on conflict (" + key
                + ") do update set "
                + columns.names().stream()
                        .filter(name -> !keys.contains(name))
                        .map(name -> name + " = excluded." + name)
                        .collect(Collectors.joining(", "))
                + " where (" + each(order, ", known.%s").substring(2) + ") < ("
                + each(order, ", excluded.%s").substring(2) + ")";
        this.delete = "delete from " + table + " where " + keys.get(0) + " = any (?)";
    }

    private static String each(List<String> names, String form) {
        return names.stream().map(form::formatted).collect(Collectors.joining());
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
