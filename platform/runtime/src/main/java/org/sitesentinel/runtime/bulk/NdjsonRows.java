package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.BufferedReader;
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

    private final BufferedReader text;
    private final InputReader inputs;
    private long line;

    NdjsonRows(Reader text, InputReader inputs) {
        this.text = new BufferedReader(text);
        this.inputs = inputs;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        @Nullable String one;
        do {
            one = readLine();
            if (one == null) {
                return null;
            }
            line++;
        } while (one.isBlank());
        try {
            JsonNode fields = inputs.tree(one);
            return new RawRow(line, fields, JsonRows.cells(fields), List.of());
        } catch (JsonProcessingException malformed) {
            return new RawRow(line, NullNode.instance, Map.of(), List.of(Violation.of("", "malformed-json")));
        }
    }

    /** As {@link BufferedReader#readLine}, but no line fills the memory. */
    private @Nullable String readLine() throws IOException {
        StringBuilder one = new StringBuilder();
        int character;
        while ((character = text.read()) >= 0 && character != '\n') {
            if (one.length() == LONGEST_LINE) {
                throw new UnreadableBody("line-too-long", line + 1).exception();
            }
            one.append((char) character);
        }
        return character < 0 && one.isEmpty() ? null : one.toString();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
