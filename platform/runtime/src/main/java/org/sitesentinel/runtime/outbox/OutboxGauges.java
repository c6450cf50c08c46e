package org.sitesentinel.runtime.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.sitesentinel.runtime.job.Job;

/** Depth and age of the outbox, for the one who watches whether events still get out. */
@Singleton
class OutboxGauges {
    private final DataSource database;
    private final AtomicLong depth;
    private final AtomicLong age;

    OutboxGauges(DataSource database, MeterRegistry meters) {
        this.database = database;
        depth = meters.gauge("outbox.depth", new AtomicLong());
        age = meters.gauge("outbox.age.seconds", new AtomicLong());
    }

    @Job
    @Scheduled(every = "10s")
    void measure() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*), coalesce(extract(epoch from now() - min(recorded_at)), 0) from outbox")) {
            result.next();
            depth.set(result.getLong(1));
            age.set(result.getLong(2));
        }
    }
}
