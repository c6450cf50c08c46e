package org.sitesentinel.runtime.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;
import org.sitesentinel.runtime.job.Steps;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.request.InputReader;

/** Takes a submission from where it stands, chunk by chunk. */
@ApplicationScoped
class TakeSubmission {
    private final Receipts receipts;
    private final TakeChunk chunks;
    private final InputReader inputs;
    private final Messages messages;
    private final Steps steps;
    private final BulkConfig config;
    private final Clock clock;

    TakeSubmission(
            Receipts receipts,
            TakeChunk chunks,
            InputReader inputs,
            Messages messages,
            Steps steps,
            BulkConfig config,
            Clock clock) {
        this.receipts = receipts;
        this.chunks = chunks;
        this.inputs = inputs;
        this.messages = messages;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
    }

    /** Takes so many rows, or all that are left, unless this replica ends; then others may go on. */
    <T extends Record> void take(UUID id, BulkDoor<T> door, Body body, long most) throws IOException {
        Receipt receipt = receipts.get(id);
        long at = receipt.lines();
        long end = most > Long.MAX_VALUE - at ? Long.MAX_VALUE : at + most;
        Columns columns = new Columns(door, messages, receipt.mapping());
        try (ReadAhead<T> rows = new ReadAhead<>(body.rows(door, columns, inputs), door.row(), inputs)) {
            rows.skip(at);
            while (true) {
                ReadAhead.Chunk<T> chunk = rows.next(size(door, at, end));
                if (chunk.isEnd()) {
                    finish(id, at, mine -> mine.complete(clock.instant()));
                    return;
                }
                if (at >= end || steps.areEnding()) {
                    release(id, at);
                    return;
                }
                if (chunk.rows().size() == door.chunkRows()) {
                    rows.begin(size(door, at + chunk.rows().size(), end));
                }
                if (!chunk.rows().isEmpty() && !chunks.take(receipt, at, door, chunk.rows())) {
                    return;
                }
                at += chunk.rows().size();
                UnreadableBody broken = chunk.broken();
                if (broken != null) {
                    finish(id, at, mine -> mine.fail(broken.code(), broken.line(), clock.instant()));
                    return;
                }
            }
        }
    }

    /** At the end one row more, to see whether there is one. */
    private static int size(BulkDoor<?> door, long at, long end) {
        return (int) Math.min(door.chunkRows(), Math.max(1, end - at));
    }

    private void finish(UUID id, long at, Consumer<Receipt> ending) {
        QuarkusTransaction.requiringNew().run(() -> {
            Receipt mine = receipts.lock(id, at);
            if (mine != null) {
                ending.accept(mine);
                receipts.dropBody(mine);
            }
        });
    }

    private void release(UUID id, long at) {
        QuarkusTransaction.requiringNew().run(() -> {
            Receipt mine = receipts.lock(id, at);
            if (mine != null) {
                mine.claim(clock.instant());
            }
        });
    }

    /** After a fault of ours: tried again later, and given up in the end. */
    void faulted(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            Receipt mine = receipts.lock(id, receipts.get(id).lines());
            if (mine == null) {
                return;
            }
            if (mine.faulted() >= config.attempts()) {
                mine.fail("internal-error", 0, clock.instant());
                receipts.dropBody(mine);
            } else {
                mine.claim(clock.instant().plus(config.lease()));
            }
        });
    }
}
