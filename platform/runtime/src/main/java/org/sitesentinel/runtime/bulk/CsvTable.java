package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;
import org.sitesentinel.runtime.table.CellGuard;

/** CSV (RFC 4180), separated by comma, semicolon or tab, whichever its first line has most of. */
final class CsvTable implements Table {
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_CELLS = 500;
    private static final int LOOKED_AT = 8192;
    private static final CsvMapper CSV = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .build();

    private final CsvParser parser;

    CsvTable(Reader text) throws IOException {
        BufferedReader buffered = new BufferedReader(text, LOOKED_AT);
        parser = CSV.getFactory().createParser(buffered);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(buffered)));
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT);
        int[] counts = new int[128];
        int character;
        for (int i = 0; i < LOOKED_AT && (character = text.read()) >= 0 && character != '\n'; i++) {
            if (character < counts.length) {
                counts[character]++;
            }
        }
        text.reset();
        char best = ',';
        for (char other : new char[] {';', '\t'}) {
            best = counts[other] > counts[best] ? other : best;
        }
        return best;
    }

    @Override
    public @Nullable Line next() throws IOException {
        try {
            if (parser.nextToken() == null) {
                return null;
            }
            List<String> cells = new ArrayList<>();
            long line = 0;
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == null || cells.size() == MOST_CELLS) {
                    throw broken();
                }
                line = line == 0 ? parser.currentTokenLocation().getLineNr() : line;
                cells.add(CellGuard.plain(parser.getText()));
            }
            return new Line(line == 0 ? parser.currentLocation().getLineNr() : line, cells);
        } catch (JsonProcessingException malformed) {
            throw broken();
        }
    }

    private RuntimeException broken() {
        return new UnreadableBody(
                        "malformed-csv", Math.max(1, parser.currentLocation().getLineNr()))
                .exception();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
