package org.sitesentinel.vaccination.status;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Persons' statuses as the columns of a set. */
final class CourseColumns {
    record Row(String personRef, CourseStatus status) {
        private @Nullable String platform() {
            return status.platform() == null ? null : status.platform().name();
        }
    }

    private record Column(String name, String type, Function<Row, @Nullable Object> value) {}

    private static final List<Column> ALL = List.of(
            new Column("person_ref", "text", Row::personRef),
            new Column("platform", "text", Row::platform),
            new Column("primary_complete_on", "date", row -> row.status().primaryCompleteOn()),
            new Column("booster_eligible_from", "date", row -> row.status().boosterEligibleFrom()),
            new Column("booster_on", "date", row -> row.status().boosterOn()),
            new Column("reason", "text", row -> row.status().reason().name()));

    /** A table {@code i} of them, to be bound from its first parameter on. */
    static final String INCOMING = "unnest("
            + ALL.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "))
            + ") as i (" + ALL.stream().map(Column::name).collect(Collectors.joining(", ")) + ")";

    private CourseColumns() {}

    static void bind(PreparedStatement statement, int first, List<Row> rows) throws SQLException {
        int next = first;
        for (Column column : ALL) {
            Object[] values = rows.stream().map(column.value()).toArray();
            statement.setArray(next, statement.getConnection().createArrayOf(column.type(), values));
            next++;
        }
    }
}
