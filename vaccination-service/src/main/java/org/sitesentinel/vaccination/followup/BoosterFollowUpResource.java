package org.sitesentinel.vaccination.followup;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
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

/** Whom operators go after about a booster (加强免疫催种). */
@Path(BoosterFollowUpResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Booster gaps 加强免疫缺口")
public class BoosterFollowUpResource {
    static final String PATH = "/api/v1/booster-follow-ups";

    private final OpenFollowUp open;
    private final ChangeFollowUp change;
    private final FollowUps followUps;
    private final AccessScope scope;

    BoosterFollowUpResource(OpenFollowUp open, ChangeFollowUp change, FollowUps followUps, AccessScope scope) {
        this.open = open;
        this.change = change;
        this.followUps = followUps;
        this.scope = scope;
    }

    @POST
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(
            summary = "Open a follow-up 登记催种",
            description =
                    "Of somebody who is on the site's roster on the day. One open a person and site: 409 follow-up-exists "
                            + "names the one to go on with.")
    @APIResponseSchema(value = FollowUpView.class, responseCode = "201")
    public Response add(NewFollowUp input) {
        FollowUpView view = open.open(input);
        return Response.created(URI.create(PATH + "/" + view.id())).entity(view).build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(
            summary = "Go on with a follow-up 更新催种",
            description =
                    "As a whole. OPEN, CONTACTED, APPOINTED, step by step, and CLOSED with a result from each of them: else "
                            + "409 follow-up-out-of-order with the states that may come next. A result makes nobody "
                            + "vaccinated: only dose records do.")
    public FollowUpView change(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, FollowUpChange input) {
        return change.change(id, ExpectedVersion.of(ifMatch), input);
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(
            summary = "List follow-ups 查询催种",
            description = "In order of entry, those that are closed among them; appointmentBefore keeps those whose "
                    + "appointment lies before that day and that are not closed: with today, appointments missed.")
    public Page<FollowUpView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String personRef,
            @RestQuery @Nullable FollowUpState state,
            @RestQuery @Nullable LocalDate appointmentBefore,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("personRef = :personRef", "personRef", personRef)
                .and("state = :state", "state", state)
                .and("appointmentOn < :before and state = 'APPOINTED'", "before", appointmentBefore);
        return followUps.page(filter, cursor, limit, scope, FollowUp::view, FollowUp::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(summary = "One follow-up and what it was 单条催种及其历史")
    public FollowUpView get(UUID id) {
        return followUps.require(id, scope).view(followUps.history(id));
    }
}
