package org.sitesentinel.runtime.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that one statement takes as a set: the table {@code i} of its text, one array a column. Immutable.
 *
 * @param <R> a row
 */
public final class Incoming<R> {
    private final List<Column<R>> columns;

    private Incoming(List<Column<R>> columns) {
        this.columns = columns;
    }

    private record Column<R>(String name, String type, Function<R, @Nullable Object> value) {
        /** Of the element's own type where the driver then sends bytes and not a text to be taken apart. */
        private @Nullable Object[] array(int length) {
            return switch (type) {
                case "text" -> new String[length];
                case "bigint" -> new Long[length];
                default -> new Object[length];
            };
        }
    }

    /** Without columns yet. */
    public static <R> Incoming<R> rows() {
        return new Incoming<>(List.of());
    }

    /** With one more column, of a type that PostgreSQL has an array of. */
    public Incoming<R> with(String name, String type, Function<R, @Nullable Object> value) {
        List<Column<R>> more = new ArrayList<>(columns);
        more.add(new Column<>(name, type, value));
        return new Incoming<>(List.copyOf(more));
    }

    /** With the name of a constant or nothing. */
    public Incoming<R> withName(String name, Function<R, @Nullable Enum<?>> value) {
        return with(name, "text", row -> {
            Enum<?> constant = value.apply(row);
            return constant == null ? null : constant.name();
        });
    }

    /** Names of the columns. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** What stands after {@code from}; it has a parameter a column. */
    public String table() {
        return "unnest("
                + columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "))
                + ") as i (" + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ")";
    }

    /**
     * Binds rows to the table's parameters.
     *
     * @param first number of the first
     * @return number of the parameter that follows
     */
    public int bind(PreparedStatement statement, int first, List<? extends R> rows) throws SQLException {
        int next = first;
        for (Column<R> column : columns) {
            Object[] values = rows.stream().map(column.value()).toArray(column::array);
            statement.setArray(next, statement.getConnection().createArrayOf(column.type(), values));
            next++;
        }
        return next;
    }
}
