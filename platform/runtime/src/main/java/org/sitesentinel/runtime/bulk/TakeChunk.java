package org.sitesentinel.runtime.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.problem.Violation;

/**
 * Takes some rows and commits them together with their outcomes. Where one of them is refused, each is taken alone, so
 * that it falls by itself.
 */
@ApplicationScoped
class TakeChunk {
    /** Others that send the same rows at the same moment make way soon. */
    private static final int TRIES = 5;

    private final Receipts receipts;
    private final BulkConfig config;
    private final Clock clock;

    TakeChunk(Receipts receipts, BulkConfig config, Clock clock) {
        this.receipts = receipts;
        this.config = config;
        this.clock = clock;
    }

    /** Carries the results out of a transaction that is to leave nothing else. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<RowResult> results;

        Rehearsed(List<RowResult> results) {
            super(null, null, false, false);
            this.results = results;
        }
    }

    /**
     * Takes the rows that follow those taken before.
     *
     * @param lines number of rows taken before
     * @return whether they were this caller's to take
     */
    <T extends Record> boolean take(Receipt receipt, long lines, BulkDoor<T> door, List<ReadRow<T>> rows) {
        try {
            return once(receipt, lines, door, rows);
        } catch (RuntimeException refused) {
            long at = lines;
            for (ReadRow<T> row : rows) {
                if (!alone(receipt, at, door, row)) {
                    return false;
                }
                at++;
            }
            return true;
        }
    }

    private <T extends Record> boolean alone(Receipt receipt, long lines, BulkDoor<T> door, ReadRow<T> row) {
        for (int tries = 1; ; tries++) {
            try {
                return once(receipt, lines, door, List.of(row));
            } catch (RuntimeException refused) {
                Problem problem = problem(refused);
                if (problem == null) {
                    throw refused;
                }
                if (tries == TRIES || !(problem instanceof ConcurrentChange)) {
                    return reject(receipt, lines, door, row, problem);
                }
            }
        }
    }

    private <T extends Record> boolean reject(
            Receipt receipt, long lines, BulkDoor<T> door, ReadRow<T> row, Problem problem) {
        List<Violation> errors = problem.errors().isEmpty()
                ? List.of(new Violation("", problem.slug(), problem.details()))
                : problem.errors();
        List<Taken> taken = List.of(new Taken(row.row(), reference(door, row), RowResult.rejected(errors)));
        return QuarkusTransaction.requiringNew().call(() -> keep(receipt, lines, taken));
    }

    /** Why a row was refused; nothing for a fault of ours. */
    private static @Nullable Problem problem(RuntimeException refused) {
        for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
            if (cause instanceof ConstraintViolationException
                    || cause instanceof LockAcquisitionException
                    || cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof SQLException sql && isRollback(sql)) {
                return new ConcurrentChange();
            }
        }
        return null;
    }

    /** A deadlock, say, met by a door that speaks JDBC. */
    private static boolean isRollback(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && state.startsWith("40");
    }

    private <T extends Record> boolean once(Receipt receipt, long lines, BulkDoor<T> door, List<ReadRow<T>> rows) {
        if (receipt.dryRun()) {
            List<Taken> taken = merged(door, rows, rehearse(receipt, door, rows));
            return QuarkusTransaction.requiringNew().call(() -> keep(receipt, lines, taken));
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            Receipt mine = receipts.lock(receipt.id(), lines);
            if (mine == null) {
                return false;
            }
            keep(mine, merged(door, rows, takeValid(receipt, door, rows)));
            return true;
        });
    }

    private <T extends Record> List<RowResult> rehearse(Receipt receipt, BulkDoor<T> door, List<ReadRow<T>> rows) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                throw new Rehearsed(takeValid(receipt, door, rows));
            });
        } catch (Rehearsed done) {
            return done.results;
        }
    }

    private static <T extends Record> List<RowResult> takeValid(
            Receipt receipt, BulkDoor<T> door, List<ReadRow<T>> rows) {
        List<T> valid = new ArrayList<>();
        for (ReadRow<T> row : rows) {
            T input = row.reading().input();
            if (row.isValid() && input != null) {
                valid.add(input);
            }
        }
        return valid.isEmpty() ? List.of() : door.take(valid, receipt.submitter());
    }

    private static <T extends Record> List<Taken> merged(
            BulkDoor<T> door, List<ReadRow<T>> rows, List<RowResult> results) {
        Iterator<RowResult> next = results.iterator();
        return rows.stream()
                .map(row -> new Taken(
                        row.row(),
                        reference(door, row),
                        row.isValid()
                                ? next.next()
                                : RowResult.rejected(row.reading().errors())))
                .toList();
    }

    private static <T extends Record> @Nullable String reference(BulkDoor<T> door, ReadRow<T> row) {
        T input = row.reading().input();
        return input == null ? null : door.reference(input);
    }

    private boolean keep(Receipt receipt, long lines, List<Taken> rows) {
        Receipt mine = receipts.lock(receipt.id(), lines);
        if (mine == null) {
            return false;
        }
        keep(mine, rows);
        return true;
    }

    private void keep(Receipt mine, List<Taken> rows) {
        receipts.record(mine, rows);
        mine.claim(clock.instant().plus(config.lease()));
    }
}
