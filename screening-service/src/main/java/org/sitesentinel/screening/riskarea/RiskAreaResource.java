package org.sitesentinel.screening.riskarea;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.RiskLevel;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.identifier.Division;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Risk areas (风险地区). */
@Path("/api/v1/risk-areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk areas 风险地区")
public class RiskAreaResource {
    private final ListRiskArea listArea;
    private final CorrectRiskArea correct;
    private final EndRiskArea end;
    private final RiskAreas areas;

    RiskAreaResource(ListRiskArea listArea, CorrectRiskArea correct, EndRiskArea end, RiskAreas areas) {
        this.listArea = listArea;
        this.correct = correct;
        this.end = end;
        this.areas = areas;
    }

    @POST
    @Idempotent
    @RolesAllowed({DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "List a risk area 登记风险地区",
            description =
                    "Anywhere in the country, codes no longer in use included. 409 risk-area-listed names its twin.")
    @APIResponseSchema(value = RiskAreaView.class, responseCode = "201")
    public Response add(NewRiskArea input) {
        RiskAreaView view = RiskAreaView.of(listArea.list(input));
        return Response.created(URI.create("/api/v1/risk-areas/" + view.id()))
                .entity(view)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Correct a risk area 更正风险地区",
            description = "As a whole. Declarations that it touches, or touched before, are judged again.")
    public RiskAreaView correct(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, NewRiskArea correction) {
        return RiskAreaView.of(correct.correct(id, ExpectedVersion.of(ifMatch), correction));
    }

    @POST
    @Path("/{id}/ending")
    @Idempotent
    @RolesAllowed({DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "End a risk area 解除风险地区",
            description = "Names the last day of its level, or another one than before.")
    @APIResponseSchema(value = RiskAreaView.class, responseCode = "200")
    public Response end(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, RiskAreaEnding input) {
        return Response.ok(RiskAreaView.of(end.end(id, ExpectedVersion.of(ifMatch), input)))
                .build();
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, FRONTEND, ANALYST, PRIVACY_OFFICER})
    @Operation(
            summary = "Risk areas 查询风险地区",
            description = "In order of entry; division is matched exactly, within keeps what lies in a division, on "
                    + "those whose level held on that day.")
    public Page<RiskAreaView> list(
            @RestQuery @Nullable String division,
            @RestQuery @Nullable RiskLevel level,
            @RestQuery @Nullable @DivisionCode String within,
            @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("division = :division", "division", division)
                .and("level = :level", "level", level)
                .and("firstDay <= :on and (lastDay is null or lastDay >= :on)", "on", on)
                .and("division like :within", "within", within == null ? null : new Division(within).prefix() + "%");
        return Page.of(
                areas.list(filter, Cursor.of(cursor), limit), limit, RiskAreaView::of, area -> new Cursor(area.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, FRONTEND, ANALYST, PRIVACY_OFFICER})
    @Operation(summary = "One risk area 单个风险地区")
    public RiskAreaView get(UUID id) {
        return RiskAreaView.of(areas.require(id));
    }
}
