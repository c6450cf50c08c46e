package org.sitesentinel.runtime.table;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as an answer, written while it is read. */
public final class TableAnswer {
    private TableAnswer() {}

    /**
     * Streams a table.
     *
     * @param name of the file, in ASCII and without its extension
     * @param rows read while they are sent, each as long as the headings
     */
    public static Response of(
            TableFormat format, String name, List<String> headings, Iterator<List<@Nullable String>> rows) {
        StreamingOutput body = out -> {
            try (TableWriter table = format.writer(out)) {
                table.row(List.copyOf(headings));
                while (rows.hasNext()) {
                    table.row(rows.next());
                }
            }
        };
        String type = format == TableFormat.CSV ? format.mediaType() + ";charset=UTF-8" : format.mediaType();
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.extension() + "\"")
                .build();
    }
}
