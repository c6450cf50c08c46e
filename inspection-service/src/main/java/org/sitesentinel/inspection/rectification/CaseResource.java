package org.sitesentinel.inspection.rectification;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;

/** Rectification cases (整改案件); their steps are taken at {@link StepResource} and {@link OrderStepResource}. */
@Path("/api/v1/rectification-cases")
@Tag(name = "Rectification cases 整改案件")
public class CaseResource {
    private final OpenCase open;
    private final Cases cases;
    private final ShowCase show;
    private final CaseTable table;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    CaseResource(
            OpenCase open, Cases cases, ShowCase show, CaseTable table, AccessScope scope, SecurityIdentity caller) {
        this.open = open;
        this.cases = cases;
        this.show = show;
        this.table = table;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Open a case 立案",
            description =
                    "From a deficient inspection, once, unless its case was withdrawn: 409 inspection-passed, 409 case-exists. Items that had failed "
                            + "at the site within the policy's months before are linked.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public Response open(NewCase input) {
        RectificationCase opened = open.open(input, caller.getPrincipal().getName());
        return Response.created(URI.create("/api/v1/rectification-cases/" + opened.id()))
                .entity(show.whole(opened))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "List cases 查询案件",
            description =
                    "In order of entry, without histories; from and to narrow the day of opening, overdue keeps those "
                            + "whose deadline has passed, today, without a report. As a table by Accept.")
    public Page<CaseView> list(
            @BeanParam @Valid CaseQuestion question,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return cases.page(question.on(show.today()), cursor, limit, scope, show::briefly, RectificationCase::id);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response table(@BeanParam @Valid CaseQuestion question, @Context HttpHeaders headers) {
        return table.of(question.on(show.today()), headers);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(summary = "One case 单个案件", description = "With every step it has taken, oldest first.")
    public CaseView get(UUID id) {
        return show.whole(cases.require(id, scope));
    }
}
