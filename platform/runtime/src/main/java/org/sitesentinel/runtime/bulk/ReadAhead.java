package org.sitesentinel.runtime.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.request.InputReader;

/** Reads and validates rows, one chunk ahead: the next while the database is busy with the one before. */
final class ReadAhead<T extends Record> implements AutoCloseable {
    private final RowSource rows;
    private final Class<T> type;
    private final InputReader inputs;
    private boolean ended;
    private @Nullable ExecutorService reader;
    private @Nullable Future<Chunk<T>> ahead;

    ReadAhead(RowSource rows, Class<T> type, InputReader inputs) {
        this.rows = rows;
        this.type = type;
        this.inputs = inputs;
    }

    /** Some rows, and what made those that follow unreadable. */
    record Chunk<T extends Record>(
            List<ReadRow<T>> rows, @Nullable UnreadableBody broken) {
        boolean isEnd() {
            return rows.isEmpty() && broken == null;
        }
    }

    void skip(long count) throws IOException {
        rows.skip(count);
    }

    /** The next rows: those that {@link #begin} began with, or so many. */
    Chunk<T> next(int most) throws IOException {
        Future<Chunk<T>> begun = ahead;
        if (begun == null) {
            return read(most);
        }
        ahead = null;
        try {
            return begun.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Begins with the next rows, so many at most. */
    void begin(int most) {
        if (reader == null) {
            reader = Executors.newSingleThreadExecutor(work -> {
                Thread thread = new Thread(work, "bulk-reader");
                thread.setDaemon(true);
                return thread;
            });
        }
        ahead = reader.submit(() -> read(most));
    }

    private Chunk<T> read(int most) throws IOException {
        List<ReadRow<T>> chunk = new ArrayList<>(most);
        try {
            while (chunk.size() < most && !ended) {
                RawRow row = rows.next();
                if (row == null) {
                    // Nobody asks a source again that has ended.
                    ended = true;
                } else {
                    chunk.add(ReadRow.of(row, type, inputs));
                }
            }
            return new Chunk<>(chunk, null);
        } catch (ProblemException unreadable) {
            if (unreadable.problem() instanceof UnreadableBody broken) {
                return new Chunk<>(chunk, broken);
            }
            throw unreadable;
        }
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.shutdown();
            try {
                if (!reader.awaitTermination(1, TimeUnit.MINUTES)) {
                    throw new IOException("a reader does not end");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        rows.close();
    }
}
