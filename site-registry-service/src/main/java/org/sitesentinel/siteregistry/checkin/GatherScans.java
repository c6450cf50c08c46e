package org.sitesentinel.siteregistry.checkin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.checkin.ReceiveScans.Outcome;

/**
 * Stores scans of requests that come at the same time together: what the statements and the commit cost is shared.
 * While one group is stored the next one gathers, so a request alone waits for nobody. A request is answered after the
 * commit.
 */
@ApplicationScoped
class GatherScans {
    /** Requests that share a transaction; people in them may be a hundred times as many. */
    private static final int MOST = 100;

    private final ReceiveScans receive;
    private final AccessScope scope;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> new Thread(task, "check-ins"));

    GatherScans(ReceiveScans receive, AccessScope scope) {
        this.receive = receive;
        this.scope = scope;
    }

    /** A request's scan. */
    private record Waiting(Scan scan, AccessScope.Claims claims, CompletableFuture<Outcome> outcome) {}

    /**
     * As {@link ReceiveScans#receive}, but in a transaction of its own, which has been committed when there is an
     * outcome. Blocks nobody; the outcome comes on the thread that stores.
     */
    CompletableFuture<Outcome> receive(NewCheckIn input) {
        Waiting mine = new Waiting(receive.scan(input, false), scope.claims(), new CompletableFuture<>());
        waiting.add(mine);
        writer.execute(this::storeWaiting);
        return mine.outcome();
    }

    private void storeWaiting() {
        List<Waiting> group = new ArrayList<>();
        waiting.drainTo(group, MOST);
        group.stream().collect(Collectors.groupingBy(Waiting::claims)).forEach(this::store);
    }

    private void store(AccessScope.Claims claims, List<Waiting> group) {
        try {
            List<Outcome> outcomes = QuarkusTransaction.requiringNew()
                    .call(() ->
                            receive.receive(group.stream().map(Waiting::scan).toList(), claims.scope()));
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (QuarkusTransactionException unknown) {
            // The commit may have succeeded: who would store again might store twice.
            group.forEach(one -> one.outcome().completeExceptionally(unknown));
        } catch (RuntimeException rolledBack) {
            if (group.size() == 1) {
                group.get(0).outcome().completeExceptionally(rolledBack);
            } else {
                // What was wrong may have been another's: each is tried alone and answers for itself.
                group.forEach(one -> store(claims, List.of(one)));
            }
        } catch (Error broken) {
            group.forEach(one -> one.outcome().completeExceptionally(broken));
            throw broken;
        }
    }

    @PreDestroy
    void stop() {
        writer.shutdown();
    }
}
