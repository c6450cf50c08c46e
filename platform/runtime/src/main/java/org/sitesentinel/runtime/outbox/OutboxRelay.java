package org.sitesentinel.runtime.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Moves the outbox to the log in id order. Of all replicas on one database one is active: the one whose session holds
 * the advisory lock. When that session ends, however it ends, the lock is free and another takes over.
 */
@Singleton
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final OutboxConfig config;
    private final OutboxDatabase.Factory databases;
    private final EventLog log;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "outbox-relay");

    OutboxRelay(OutboxConfig config, OutboxDatabase.Factory databases, EventLog log) {
        this.config = config;
        this.databases = databases;
        this.log = log;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(Duration.ofSeconds(5).toMillis());
    }

    private void run() {
        boolean again = false;
        while (!pause(again ? config.retryInterval() : Duration.ZERO)) {
            again = true;
            try (OutboxDatabase database = databases.open()) {
                if (database.lock()) {
                    log.createTopics();
                    relay(database);
                }
            } catch (SQLException | RuntimeException unavailable) {
                LOG.warnf("The relay pauses: %s", unavailable.getMessage());
            }
        }
        log.close();
    }

    private void relay(OutboxDatabase database) throws SQLException {
        LOG.info("This replica relays the outbox");
        while (stopping.getCount() > 0) {
            List<OutboxRow> rows = database.oldest(config.batchSize());
            if (rows.isEmpty()) {
                database.awaitNotification(config.pollInterval());
                continue;
            }
            List<Long> acknowledged = log.send(rows);
            database.delete(acknowledged);
            if (acknowledged.size() < rows.size()) {
                throw new KafkaException((rows.size() - acknowledged.size()) + " events were not acknowledged");
            }
        }
    }

    /** Whether it is time to stop. */
    private boolean pause(Duration duration) {
        try {
            return stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
