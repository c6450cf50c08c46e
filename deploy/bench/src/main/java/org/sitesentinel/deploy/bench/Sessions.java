package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.sitesentinel.deploy.local.LocalFailure;

/**
 * What the sessions of a database were seen at, as sums over all looks.
 *
 * @param committing wrote the log to disk, or waited for it to be written
 * @param working ran a statement
 * @param open had a transaction and waited for its next statement
 */
record Sessions(long looks, long committing, long working, long open) {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

    /** Looks again and again until it is closed. */
    static final class Watch {
        private final AtomicBoolean ended = new AtomicBoolean();
        private final CompletableFuture<Sessions> seen;

        Watch(Connection connection) {
            seen = CompletableFuture.supplyAsync(() -> look(connection), Background.DAEMON);
        }

        Sessions end() {
            ended.set(true);
            return Background.join(seen);
        }

        private Sessions look(Connection connection) {
            Sessions sum = new Sessions(0, 0, 0, 0);
            try (PreparedStatement look = connection.prepareStatement("""
                    select count(*) filter (where state = 'active' and wait_event ilike 'wal%'),
                        count(*) filter (where state = 'active' and coalesce(wait_event, '') not ilike 'wal%'),
                        count(*) filter (where state like 'idle in transaction%')
                    from pg_stat_activity
                    where datname = current_database() and backend_type = 'client backend'
                        and pid <> pg_backend_pid()""")) {
                while (!ended.get()) {
                    try (ResultSet row = look.executeQuery()) {
                        row.next();
                        sum = sum.plus(new Sessions(1, row.getLong(1), row.getLong(2), row.getLong(3)));
                    }
                    LockSupport.parkNanos(BETWEEN_LOOKS);
                }
                return sum;
            } catch (SQLException away) {
                throw new LocalFailure("Not measured: the database does not answer.", away);
            }
        }
    }

    Sessions plus(Sessions other) {
        return new Sessions(
                looks + other.looks, committing + other.committing, working + other.working, open + other.open);
    }
}
