package org.sitesentinel.inspection.rectification;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** Rectification cases (整改案件); their steps are taken at {@link StepResource}. */
@Path("/api/v1/rectification-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rectification cases 整改案件")
public class CaseResource {
    private final OpenCase open;
    private final Cases cases;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    CaseResource(OpenCase open, Cases cases, AccessScope scope, SecurityIdentity caller) {
        this.open = open;
        this.cases = cases;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Open a case 立案",
            description = "From a deficient inspection, once: 409 inspection-passed, 409 case-exists.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public Response open(NewCase input) {
        RectificationCase opened = open.open(input, caller.getPrincipal().getName());
        return Response.created(URI.create("/api/v1/rectification-cases/" + opened.id()))
                .entity(CaseView.of(opened, cases.history(opened)))
                .build();
    }

    @GET
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "List cases 查询案件",
            description = "In order of entry, without histories; from and to narrow the day of opening.")
    public Page<CaseView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable CaseStatus status,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("place.district = :district", "district", district)
                .and("status = :status", "status", status)
                .and("openedOn >= :from", "from", from)
                .and("openedOn <= :to", "to", to);
        return cases.page(filter, cursor, limit, scope, CaseView::withoutHistory, RectificationCase::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(summary = "One case 单个案件", description = "With every step it has taken, oldest first.")
    public CaseView get(UUID id) {
        RectificationCase shown = cases.require(id, scope);
        return CaseView.of(shown, cases.history(shown));
    }
}
