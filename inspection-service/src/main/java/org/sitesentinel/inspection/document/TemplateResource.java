package org.sitesentinel.inspection.document;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.request.JsonBodyReader;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Templates of official documents (文书模板). */
@Path("/api/v1/order-templates")
@Tag(name = "Document templates 文书模板")
public class TemplateResource {
    private final Templates templates;
    private final ShowTemplate show;
    private final PutTemplate put;
    private final JsonBodyReader bodies;
    private final SecurityIdentity caller;

    TemplateResource(
            Templates templates, ShowTemplate show, PutTemplate put, JsonBodyReader bodies, SecurityIdentity caller) {
        this.templates = templates;
        this.show = show;
        this.put = put;
        this.bodies = bodies;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "All templates 文书模板列表",
            description = "With the placeholders that each must have, under an English or a Chinese name.")
    public Page<TemplateView> list() {
        return new Page<>(Arrays.stream(DocumentKind.values()).map(show::of).toList(), null);
    }

    @GET
    @Path("/{kind}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "One template 单个文书模板",
            description = "As a DOCX by Accept, to be edited and put back: the one in force, or that of version.")
    public TemplateView get(DocumentKind kind) {
        return show.of(kind);
    }

    @GET
    @Path("/{kind}")
    @Produces(DocumentFormat.DOCX_TYPE + ";qs=0.5")
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR})
    @APIResponse(responseCode = "200")
    public Response docx(DocumentKind kind, @RestQuery @Nullable Integer version) {
        long wanted = version == null ? templates.current(kind).version() : version;
        byte[] docx = templates.docx(kind, wanted).orElseThrow(() -> new NotFound().exception());
        return DocumentAnswer.of(DocumentFormat.DOCX, kind.fileName(), docx).build();
    }

    @PUT
    @Path("/{kind}")
    @Consumes(DocumentFormat.DOCX_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Put a template in force 更新文书模板",
            description = "A DOCX of at most 1 MB without macros, embedded programs and parts fetched from elsewhere. "
                    + "400 unknown-placeholder, missing-placeholder, unprinted-placeholder name the fields.")
    public TemplateView put(
            DocumentKind kind, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream docx)
            throws IOException {
        return put.put(
                kind,
                ExpectedVersion.of(ifMatch),
                bodies.limited(docx).readAllBytes(),
                caller.getPrincipal().getName());
    }
}
