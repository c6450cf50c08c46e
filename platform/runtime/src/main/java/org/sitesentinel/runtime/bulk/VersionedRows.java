package org.sitesentinel.runtime.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.sql.Incoming;

/**
 * Writes rows that each sender knows by a reference and numbers with versions, of which the highest holds; as a set, in
 * the caller's transaction. Who came first, and with which version, the database decides.
 *
 * @param <R> a row, with the id it gets if its reference is new
 */
public final class VersionedRows<R> {
    private final Incoming<R> incoming;
    private final Function<R, UUID> id;
    private final Function<R, String> reference;
    private final String upsert;
    private final String known;

    /**
     * A table of them.
     *
     * @param upsert inserts the incoming table or gives way to a higher version, in order of reference, so that those
     *     who send the same rows at once wait for one another and never crosswise; answers reference and id of each row
     *     written. Parameters: the sender, the moment, the incoming table's
     * @param known of incoming rows that were not written: reference, id, whether what is stored is a later version,
     *     whether it is the same in all. Parameters: the incoming table's, the sender
     */
    public VersionedRows(
            Incoming<R> incoming, Function<R, UUID> id, Function<R, String> reference, String upsert, String known) {
        this.incoming = incoming;
        this.id = id;
        this.reference = reference;
        this.upsert = upsert;
        this.known = known;
    }

    /** What became of each, in their order; a reference that occurs again counts as sent after the one before. */
    public List<RowResult> store(Connection connection, String sender, List<R> rows, Instant now) throws SQLException {
        Map<UUID, RowResult> results = new HashMap<>();
        for (List<R> round : rounds(rows)) {
            List<R> others = write(connection, sender, round, now, results);
            if (!others.isEmpty()) {
                compare(connection, sender, others, results);
            }
        }
        return rows.stream()
                .map(row -> Objects.requireNonNull(results.get(id.apply(row))))
                .toList();
    }

    /** One statement writes a reference once. */
    private List<List<R>> rounds(List<R> rows) {
        Map<String, Integer> times = new HashMap<>();
        List<List<R>> rounds = new ArrayList<>();
        for (R row : rows) {
            int round = times.merge(reference.apply(row), 1, Integer::sum);
            if (round > rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round - 1).add(row);
        }
        return rounds;
    }

    /** Answers those that the table knows already. */
    private List<R> write(Connection connection, String sender, List<R> rows, Instant now, Map<UUID, RowResult> results)
            throws SQLException {
        Map<String, UUID> written = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            statement.setString(1, sender);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            incoming.bind(statement, 3, rows);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    written.put(found.getString(1), found.getObject(2, UUID.class));
                }
            }
        }
        List<R> others = new ArrayList<>();
        for (R row : rows) {
            UUID stored = written.get(reference.apply(row));
            if (stored == null) {
                others.add(row);
            } else {
                Outcome outcome = stored.equals(id.apply(row)) ? Outcome.CREATED : Outcome.UPDATED;
                results.put(id.apply(row), RowResult.of(outcome, stored));
            }
        }
        return others;
    }

    private void compare(Connection connection, String sender, List<R> rows, Map<UUID, RowResult> results)
            throws SQLException {
        Map<String, RowResult> compared = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(known)) {
            statement.setString(incoming.bind(statement, 1, rows), sender);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    compared.put(
                            found.getString(1),
                            known(found.getObject(2, UUID.class), found.getBoolean(3), found.getBoolean(4)));
                }
            }
        }
        for (R row : rows) {
            @Nullable RowResult result = compared.get(reference.apply(row));
            if (result == null) {
                throw new ConcurrentChange().exception();
            }
            results.put(id.apply(row), result);
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
}
