package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.request.InputReader;

/** The resources of a FHIR {@code Bundle}, each as the row it says the same as. Nothing else in the bundle is read. */
final class FhirRows implements RowSource {
    private final JsonParser parser;
    private final UnaryOperator<JsonNode> row;
    private boolean begun;

    FhirRows(InputStream body, InputReader inputs, UnaryOperator<JsonNode> row) throws IOException {
        this.parser = inputs.parser(body);
        this.row = row;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            if (!begun) {
                begun = true;
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw new UnreadableBody("bundle", 1).exception();
                }
                return findEntries() ? entry() : null;
            }
            return entry();
        } catch (JsonProcessingException | CharConversionException unreadable) {
            throw new UnreadableBody(
                            "malformed-json",
                            Math.max(1, parser.currentLocation().getLineNr()))
                    .exception();
        }
    }

    private boolean findEntries() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("resourceType") && !parser.getText().equals("Bundle")) {
                throw notABundle();
            }
            if (name.equals("entry") && value == JsonToken.START_ARRAY) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private @Nullable RawRow entry() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            findEntries();
            return null;
        }
        if (token == null) {
            throw notABundle();
        }
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode entry = parser.readValueAsTree();
        JsonNode resource = entry.has("resource") ? entry.get("resource") : MissingNode.getInstance();
        return new RawRow(line, row.apply(resource), null, List.of());
    }

    private ProblemException notABundle() {
        return new UnreadableBody("bundle", Math.max(1, parser.currentLocation().getLineNr())).exception();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
