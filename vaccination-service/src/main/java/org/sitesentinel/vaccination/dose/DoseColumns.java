package org.sitesentinel.vaccination.dose;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dose records as the columns of a set. */
final class DoseColumns {
    private record Column(String name, String type, Function<DoseRecord, @Nullable Object> value) {}

    private static final List<Column> ALL = List.of(
            new Column("id", "uuid", DoseRecord::id),
            new Column("reference", "text", DoseRecord::reference),
            new Column("version", "bigint", DoseRecord::version),
            new Column("person_ref", "text", DoseRecord::personRef),
            new Column("product", "text", DoseRecord::product),
            new Column("dose_number", "smallint", DoseRecord::doseNumber),
            new Column("business_date", "date", DoseRecord::day),
            new Column("lot", "text", DoseRecord::lot),
            new Column(
                    "source",
                    "text",
                    dose -> dose.source() == null ? null : dose.source().name()),
            new Column(
                    "site_id",
                    "uuid",
                    dose -> dose.place() == null ? null : dose.place().siteId()),
            new Column(
                    "district",
                    "text",
                    dose -> dose.place() == null ? null : dose.place().district()));

    /** A table {@code i} of them, to be bound from its first parameter on. */
    static final String INCOMING = "unnest("
            + ALL.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "))
            + ") as i (" + ALL.stream().map(Column::name).collect(Collectors.joining(", ")) + ")";

    private DoseColumns() {}

    /** Binds them and answers the number of the parameter that follows. */
    static int bind(PreparedStatement statement, int first, List<DoseRecord> doses) throws SQLException {
        int next = first;
        for (Column column : ALL) {
            Object[] values = doses.stream().map(column.value()).toArray();
            statement.setArray(next, statement.getConnection().createArrayOf(column.type(), values));
            next++;
        }
        return next;
    }
}
