package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.request.InputReader;

/** The elements of a JSON array. */
final class JsonRows implements RowSource {
    private final JsonParser parser;
    private final Columns columns;
    private boolean begun;

    JsonRows(InputStream body, Columns columns, InputReader inputs) throws IOException {
        this.parser = inputs.parser(body);
        this.columns = columns;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            if (!begun) {
                begun = true;
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw new UnreadableBody("array", 1).exception();
                }
            }
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw malformed();
            }
            if (token == JsonToken.END_ARRAY) {
                if (parser.nextToken() != null) {
                    throw malformed();
                }
                return null;
            }
            long line = parser.currentTokenLocation().getLineNr();
            return columns.row(line, parser.readValueAsTree());
        } catch (JsonProcessingException | CharConversionException unreadable) {
            throw malformed();
        }
    }

    private ProblemException malformed() {
        return new UnreadableBody(
                        "malformed-json", Math.max(1, parser.currentLocation().getLineNr()))
                .exception();
    }

    static Map<String, String> cells(JsonNode fields) {
        Map<String, String> cells = new HashMap<>();
        fields.properties()
                .forEach(field -> cells.put(
                        field.getKey(),
                        field.getValue().isArray()
                                ? joined(field.getValue())
                                : field.getValue().asText()));
        return cells;
    }

    private static String joined(JsonNode array) {
        StringBuilder text = new StringBuilder();
        array.forEach(one -> text.append(text.isEmpty() ? "" : "、").append(one.asText()));
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
