package org.sitesentinel.screening.testresult.submission;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Samples as the columns of a set. */
final class SampleColumns {
    private record Column(String name, String type, Function<Sample, @Nullable Object> value) {}

    private static final List<Column> ALL = List.of(
            new Column("id", "uuid", Sample::id),
            new Column("reference", "text", Sample::reference),
            new Column("version", "bigint", Sample::version),
            new Column("tube", "text", Sample::tube),
            new Column("pool_size", "smallint", Sample::poolSize),
            new Column("person_ref", "text", Sample::personRef),
            new Column("site_id", "uuid", sample -> sample.place().siteId()),
            new Column("district", "text", sample -> sample.place().district()),
            new Column("item", "text", sample -> sample.item().name()),
            new Column(
                    "result",
                    "text",
                    sample -> sample.result() == null ? null : sample.result().name()),
            new Column("ct", "numeric", Sample::ct),
            new Column("lab", "text", Sample::lab),
            new Column("sampled_at", "timestamptz", Sample::sampledAt),
            new Column("received_at", "timestamptz", Sample::receivedAt),
            new Column("tested_at", "timestamptz", Sample::testedAt),
            new Column("reported_at", "timestamptz", Sample::reportedAt),
            new Column("business_date", "date", Sample::businessDate));

    /** A table {@code i} of them, to be bound from its first parameter on. */
    static final String INCOMING = "unnest("
            + ALL.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "))
            + ") as i (" + ALL.stream().map(Column::name).collect(Collectors.joining(", ")) + ")";

    private SampleColumns() {}

    /** Binds them and answers the number of the parameter that follows. */
    static int bind(PreparedStatement statement, int first, List<Sample> samples) throws SQLException {
        int next = first;
        for (Column column : ALL) {
            Object[] values = samples.stream().map(column.value()).toArray();
            statement.setArray(next, statement.getConnection().createArrayOf(column.type(), values));
            next++;
        }
        return next;
    }
}
