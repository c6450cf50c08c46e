package org.sitesentinel.runtime.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.request.InputReader;

/** Takes a submission from where it stands, chunk by chunk. */
@ApplicationScoped
class TakeSubmission {
    private final Receipts receipts;
    private final TakeChunk chunks;
    private final InputReader inputs;
    private final Messages messages;
    private final BulkConfig config;
    private final Clock clock;

    TakeSubmission(
            Receipts receipts,
            TakeChunk chunks,
            InputReader inputs,
            Messages messages,
            BulkConfig config,
            Clock clock) {
        this.receipts = receipts;
        this.chunks = chunks;
        this.inputs = inputs;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    /** Some rows, and what made those that follow unreadable. */
    private record Chunk(List<RawRow> rows, @Nullable UnreadableBody broken) {}

    /** Takes so many rows, or all that are left; then others may go on. */
    void take(UUID id, BulkDoor<?> door, Body body, long most) throws IOException {
        Receipt receipt = receipts.get(id);
        long at = receipt.lines();
        long end = most > Long.MAX_VALUE - at ? Long.MAX_VALUE : at + most;
        try (RowSource rows = body.rows(new Columns(door, messages, receipt.headings()), inputs)) {
            for (long skipped = 0; skipped < at; skipped++) {
                rows.next();
            }
            while (true) {
                Chunk chunk = next(rows, (int) Math.min(config.chunkRows(), Math.max(1, end - at)));
                if (chunk.rows().isEmpty() && chunk.broken() == null) {
                    finish(id, at, mine -> mine.complete(clock.instant()));
                    return;
                }
                if (at >= end) {
                    release(id, at);
                    return;
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

    private static Chunk next(RowSource rows, int most) throws IOException {
        List<RawRow> chunk = new ArrayList<>(most);
        try {
            while (chunk.size() < most) {
                RawRow row = rows.next();
                if (row == null) {
                    break;
                }
                chunk.add(row);
            }
            return new Chunk(chunk, null);
        } catch (ProblemException unreadable) {
            if (unreadable.problem() instanceof UnreadableBody broken) {
                return new Chunk(chunk, broken);
            }
            throw unreadable;
        }
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
