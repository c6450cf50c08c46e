package org.sitesentinel.runtime.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.idempotency.IdempotencyKey;

/**
 * Adds the problem document to every operation, the idempotency key to every POST, and what bulk doors share to each.
 */
public class CommonParts implements OASFilter {
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getPaths() == null) {
            return;
        }
        api.getComponents().addSchema(PROBLEM, problem());
        for (Map.Entry<String, PathItem> item : api.getPaths().getPathItems().entrySet()) {
            PathItem path = item.getValue();
            for (Map.Entry<PathItem.HttpMethod, Operation> operation :
                    path.getOperations().entrySet()) {
                APIResponses responses = operation.getValue().getResponses();
                responses.getAPIResponses().values().forEach(CommonParts::withoutPreference);
                List.of("400", "401", "403").forEach(responses::removeAPIResponse);
                operation
                        .getValue()
                        .getResponses()
                        .addAPIResponse(
                                "4XX",
                                OASFactory.createAPIResponse()
                                        .description("Refused: says all that is wrong (RFC 9457)")
                                        .content(OASFactory.createContent()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        OASFactory.createMediaType()
                                                                .schema(OASFactory.createSchema()
                                                                        .ref(PROBLEM)))));
                if (operation.getValue().getSecurity() == null) {
                    operation.getValue().setSecurity(ofSubmit(api.getPaths(), item.getKey()));
                }
                if (operation.getKey() == PathItem.HttpMethod.POST) {
                    operation.getValue().addParameter(idempotencyKey());
                    BulkParts.addTo(operation.getValue());
                }
            }
        }
    }

    /** Which of its forms a resource would rather give is no part of a media type. */
    private static void withoutPreference(APIResponse response) {
        if (response.getContent() != null) {
            Content content = OASFactory.createContent();
            response.getContent()
                    .getMediaTypes()
                    .forEach((type, media) -> content.addMediaType(type.replaceFirst(";qs=.*", ""), media));
            response.setContent(content);
        }
    }

    /** The roles of what the resource of a bulk door inherits beside its {@code submit}: those of that POST. */
    private static @Nullable List<SecurityRequirement> ofSubmit(Paths paths, String path) {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            PathItem above = paths.getPathItem(path.substring(0, end));
            if (above != null && above.getPOST() != null && BulkParts.isBulkDoor(above.getPOST())) {
                return above.getPOST().getSecurity();
            }
        }
        return null;
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(IdempotencyKey.HEADER)
                .in(Parameter.In.HEADER)
                .description("Sent again with the same body, the first answer comes again")
                .schema(string().maxLength(200));
    }

    private static Schema problem() {
        Schema error = object().addProperty(
                        "pointer", string().description("JSON pointer into the body, or ?name of a parameter"))
                .addProperty("code", string().description("stable"))
                .addProperty("message", string());
        return object().description("RFC 9457; zh-CN unless Accept-Language asks for en")
                .addProperty("type", string().description("urn:site-sentinel:problem:<slug>, stable"))
                .addProperty("title", string())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", string())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error))
                .addProperty("traceId", string());
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
