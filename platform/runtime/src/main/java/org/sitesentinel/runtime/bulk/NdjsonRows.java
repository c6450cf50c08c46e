package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.InputReader;

/** A JSON value a line; a broken line is one broken row. */
final class NdjsonRows implements RowSource {
    private static final int LONGEST_LINE = 1 << 20;

    private final Reader text;
    private final Columns columns;
    private final InputReader inputs;
    private final char[] buffer = new char[1 << 15];
    private int position;
    private int end;
    private long line;

    NdjsonRows(Reader text, Columns columns, InputReader inputs) {
        this.text = text;
        this.columns = columns;
        this.inputs = inputs;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        String one = nextLine();
        if (one == null) {
            return null;
        }
        try {
            return columns.row(line, inputs.tree(one));
        } catch (JsonProcessingException malformed) {
            return new RawRow(line, NullNode.instance, Map.of(), List.of(Violation.of("", "malformed-json")));
        }
    }

    /** Without looking at what the rows say: whoever was killed may have taken a million of them. */
    @Override
    public void skip(long count) throws IOException {
        for (long skipped = 0; skipped < count; skipped++) {
            nextLine();
        }
    }

    private @Nullable String nextLine() throws IOException {
        @Nullable String one;
        do {
            one = readLine();
            if (one == null) {
                return null;
            }
            line++;
        } while (one.isBlank());
        return one;
    }

    /** As {@link java.io.BufferedReader#readLine}, but no line fills the memory. */
    private @Nullable String readLine() throws IOException {
        StringBuilder one = new StringBuilder();
        while (fill()) {
            int begin = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            if (one.length() + position - begin > LONGEST_LINE) {
                throw new UnreadableBody("line-too-long", line + 1).exception();
            }
            one.append(buffer, begin, position - begin);
            if (position < end) {
                position++;
                return one.toString();
            }
        }
        return one.isEmpty() ? null : one.toString();
    }

    private boolean fill() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, text.read(buffer));
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
