package org.sitesentinel.runtime.table;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UTF-8 with a byte order mark, without which spreadsheets take Chinese for something else. */
final class CsvWriter implements TableWriter {
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final SequenceWriter rows;

    CsvWriter(OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8);
        text.write('\uFEFF');
        rows = CSV.writer(CsvSchema.emptySchema().withLineSeparator("\r\n")).writeValues(text);
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        rows.write(cells.stream().map(CellGuard::neutral).toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** The answer's stream belongs to whoever opened it. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
