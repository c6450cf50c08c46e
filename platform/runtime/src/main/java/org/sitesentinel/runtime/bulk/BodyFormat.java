package org.sitesentinel.runtime.bulk;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.table.TableFormat;

/** The forms a body may have. */
public enum BodyFormat {
    JSON(MediaType.APPLICATION_JSON),
    NDJSON(BodyFormat.NDJSON_TYPE),
    CSV(TableFormat.CSV_TYPE),
    XLSX(TableFormat.XLSX_TYPE),
    /** A FHIR R4 {@code Bundle}, at doors that say which row a resource is. */
    FHIR(BodyFormat.FHIR_TYPE);

    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String FHIR_TYPE = "application/fhir+json";

    private final MediaType mediaType;

    BodyFormat(String mediaType) {
        this.mediaType = MediaType.valueOf(mediaType);
    }

    static BodyFormat of(@Nullable MediaType type) {
        return Arrays.stream(values())
                .filter(one -> type != null
                        && one.mediaType.getType().equalsIgnoreCase(type.getType())
                        && one.mediaType.getSubtype().equalsIgnoreCase(type.getSubtype()))
                .findFirst()
                .orElseThrow(NotSupportedException::new);
    }
}
