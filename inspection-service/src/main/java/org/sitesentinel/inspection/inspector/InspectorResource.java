package org.sitesentinel.inspection.inspector;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Who can be drawn to inspect (检查人员名录库). */
@Path(InspectorResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspectors 检查人员")
public class InspectorResource {
    static final String PATH = "/api/v1/inspectors";

    private final KeepRegister keep;
    private final Inspectors inspectors;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    InspectorResource(KeepRegister keep, Inspectors inspectors, AccessScope scope, SecurityIdentity caller) {
        this.keep = keep;
        this.inspectors = inspectors;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Register an inspector 登记检查人员",
            description = "By certificate number, without a name. 409 inspector-exists points to the one with the same "
                    + "certificate.")
    @APIResponseSchema(value = InspectorView.class, responseCode = "201")
    public Response register(NewInspector input) {
        InspectorView view = InspectorView.of(keep.register(input, by()));
        return Response.created(URI.create(PATH + "/" + view.id())).entity(view).build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Change an inspector 变更检查人员",
            description =
                    "As a whole. Whoever is not active is not drawn. Draws that are drawn keep the conflicts they were "
                            + "drawn with.")
    public InspectorView change(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InspectorChange input) {
        return InspectorView.of(keep.change(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "List inspectors 查询检查人员", description = "In order of entry.")
    public Page<InspectorView> list(
            @RestQuery @Nullable String district,
            @RestQuery @Nullable String certificate,
            @RestQuery @Nullable Boolean active,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("district = :district", "district", district)
                .and("certificate = :certificate", "certificate", certificate)
                .and("active = :active", "active", active);
        return inspectors.page(filter, cursor, limit, scope, InspectorView::of, Inspector::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "One inspector and what was said before 单个检查人员及其历史")
    public InspectorView get(UUID id) {
        return InspectorView.of(inspectors.require(id, scope), inspectors.history(id));
    }

    private String by() {
        return caller.getPrincipal().getName();
    }
}
