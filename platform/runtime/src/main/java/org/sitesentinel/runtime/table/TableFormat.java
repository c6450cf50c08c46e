package org.sitesentinel.runtime.table;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms of a table, by media type. */
public enum TableFormat {
    CSV(TableFormat.CSV_TYPE, "csv") {
        @Override
        TableWriter writer(OutputStream out) throws IOException {
            return new CsvWriter(out);
        }
    },
    XLSX(TableFormat.XLSX_TYPE, "xlsx") {
        @Override
        TableWriter writer(OutputStream out) {
            return new XlsxWriter(out);
        }
    };

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String extension;

    TableFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    abstract TableWriter writer(OutputStream out) throws IOException;

    public String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** That which a caller likes best, or another one where it likes any. */
    public static TableFormat accepted(HttpHeaders headers, TableFormat otherwise) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(type -> Arrays.stream(values())
                        .filter(one -> !type.isWildcardType() && type.isCompatible(MediaType.valueOf(one.mediaType))))
                .findFirst()
                .orElse(otherwise);
    }

    public static Optional<TableFormat> of(@Nullable String mediaType) {
        return Arrays.stream(values())
                .filter(one -> one.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }
}
