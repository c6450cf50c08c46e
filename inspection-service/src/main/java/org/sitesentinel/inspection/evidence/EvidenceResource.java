package org.sitesentinel.inspection.evidence;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.evidence.TakeEvidence.Said;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** Photos and documents (证据材料). */
@Path("/api/v1/evidence")
@Tag(name = "Evidence 证据材料")
public class EvidenceResource {
    private static final String FILE_NAME = "(?!\\.)[^/\\\\:*?\"<>|\\p{Cntrl}]{1,120}";

    private final TakeEvidence take;
    private final EvidenceFiles files;
    private final EvidenceStore store;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    EvidenceResource(
            TakeEvidence take, EvidenceFiles files, EvidenceStore store, AccessScope scope, SecurityIdentity caller) {
        this.take = take;
        this.files = files;
        this.store = store;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Consumes({EvidenceType.JPEG_TYPE, EvidenceType.PNG_TYPE, EvidenceType.PDF_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(summary = "Hand in a photo or document 上传证据", description = """
                    Of a site, up to 20 MB; it must be what its Content-Type says. Of what a camera wrote into an image only \
                    its orientation and the time are kept, unless keepPosition is true. Sent again, it is answered as \
                    before with 200.""")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201")
    public Response take(
            @RestQuery @NotNull UUID siteId,
            @RestQuery @Nullable @Pattern(regexp = FILE_NAME, message = "file-name") String fileName,
            @RestQuery @Nullable Boolean keepPosition,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        Said said =
                new Said(siteId, EvidenceType.of(headers.getMediaType()), fileName, Boolean.TRUE.equals(keepPosition));
        return take.take(said, body, caller.getPrincipal().getName());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(summary = "List evidence 查询证据", description = "In order of entry.")
    public Page<EvidenceView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter().and("place.siteId = :siteId", "siteId", siteId);
        return files.page(filter, cursor, limit, scope, Evidence::view, Evidence::id);
    }

    @GET
    @Path("/{id}")
    @Produces({EvidenceType.JPEG_TYPE, EvidenceType.PNG_TYPE, EvidenceType.PDF_TYPE})
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(summary = "The file 证据文件", description = "To be saved, not shown: browsers are told so.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(UUID id) throws IOException {
        Evidence evidence = files.require(id, scope);
        return Response.ok(store.open(id), evidence.type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, evidence.size())
                .header(HttpHeaders.ETAG, "\"" + evidence.sha256() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(evidence.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    /** A name of any letters (RFC 6266). */
    private static String disposition(String fileName) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
