package org.sitesentinel.screening.forecast;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
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
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Forecasts of arrivals (预计返岗). */
@Path("/api/v1/arrival-forecasts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Arrival forecasts 预计返岗")
public class ForecastResource {
    private final AnnounceForecast announce;
    private final ReviseForecast revise;
    private final Forecasts forecasts;
    private final AccessScope scope;

    ForecastResource(AnnounceForecast announce, ReviseForecast revise, Forecasts forecasts, AccessScope scope) {
        this.announce = announce;
        this.revise = revise;
        this.forecasts = forecasts;
        this.scope = scope;
    }

    @POST
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Announce a forecast 申报预计返岗",
            description = "For a site and a week. 409 forecast-announced names the one to revise instead.")
    @APIResponseSchema(value = ForecastView.class, responseCode = "201")
    public Response announce(NewForecast input) {
        ForecastView view = ForecastView.of(announce.announce(input));
        return Response.created(URI.create("/api/v1/arrival-forecasts/" + view.id()))
                .entity(view)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(summary = "Revise a forecast 调整预计返岗", description = "A later word on the same week.")
    public ForecastView revise(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ForecastRevision input) {
        return ForecastView.of(revise.revise(id, ExpectedVersion.of(ifMatch), input));
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "List forecasts 查询预计返岗",
            description = "In order of entry; from and to bound the week's Monday.")
    public Page<ForecastView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("place.district = :district", "district", district)
                .and("weekStart >= :from", "from", from)
                .and("weekStart <= :to", "to", to);
        return forecasts.page(filter, cursor, limit, scope, ForecastView::of, Forecast::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(summary = "One forecast 单条预计返岗")
    public ForecastView get(UUID id) {
        return ForecastView.of(forecasts.require(id, scope));
    }
}
