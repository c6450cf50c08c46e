package org.sitesentinel.runtime.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BodyFormat;
import org.sitesentinel.runtime.bulk.ReceiptView;
import org.sitesentinel.runtime.table.TableFormat;

/** What the POST of every bulk door takes and answers beside the array of rows and the receipt it names itself. */
final class BulkParts {
    private static final String JSON = "application/json";

    private BulkParts() {}

    /** Does nothing to what is no bulk door. */
    static void addTo(Operation post) {
        if (!isBulkDoor(post)) {
            return;
        }
        Content forms = post.getRequestBody().getContent();
        forms.addMediaType(
                BodyFormat.NDJSON_TYPE,
                OASFactory.createMediaType()
                        .schema(forms.getMediaType(JSON).getSchema().getItems()));
        forms.addMediaType(TableFormat.CSV_TYPE, OASFactory.createMediaType().schema(text()));
        forms.addMediaType(TableFormat.XLSX_TYPE, OASFactory.createMediaType().schema(text().format("binary")));
        post.getResponses()
                .addAPIResponse(
                        "202",
                        OASFactory.createAPIResponse()
                                .description("Not all rows have an outcome yet; Location leads to the receipt"));
    }

    /** Whether it answers with a receipt. */
    static boolean isBulkDoor(Operation post) {
        @Nullable APIResponse created = post.getResponses().getAPIResponse("201");
        if (created == null || created.getContent() == null) {
            return false;
        }
        return created.getContent().getMediaTypes().values().stream()
                .map(type -> type.getSchema().getRef())
                .anyMatch(ref -> ref != null && ref.endsWith("/" + ReceiptView.class.getSimpleName()));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
