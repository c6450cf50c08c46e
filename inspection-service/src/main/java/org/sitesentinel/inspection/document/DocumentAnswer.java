package org.sitesentinel.inspection.document;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** A document as an answer. */
final class DocumentAnswer {
    private DocumentAnswer() {}

    /** @param name of the file, in ASCII and without its extension */
    static Response.ResponseBuilder of(DocumentFormat format, String name, byte[] bytes) {
        return Response.ok(bytes, format.mediaType())
                .tag(new EntityTag(Sha256.of(bytes)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.name().toLowerCase(Locale.ROOT) + "\"");
    }
}
