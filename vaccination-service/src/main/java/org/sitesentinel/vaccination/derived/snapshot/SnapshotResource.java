package org.sitesentinel.vaccination.derived.snapshot;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.vaccination.derived.SitesAsked;

/** Derived tallies that were counted and published. */
@Path("/api/v1/derived-tally-snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Derived tallies 推算统计")
public class SnapshotResource {
    private final TakeSnapshot take;
    private final FrozenTallies frozen;
    private final AccessScope scope;
    private final Clock clock;

    SnapshotResource(TakeSnapshot take, FrozenTallies frozen, AccessScope scope, Clock clock) {
        this.take = take;
        this.frozen = frozen;
        this.scope = scope;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Freeze and publish a day's derived tallies 冻结并发布推算统计",
            description = "Of the caller's sites at the end of that day; what has not changed is not published again. "
                    + "The last days are frozen every night.")
    @APIResponseSchema(value = SnapshotView.class, responseCode = "201")
    public Response take(NewSnapshot input) {
        SnapshotView view = take.take(input);
        return Response.created(URI.create("/api/v1/derived-tally-snapshots?asOf=" + view.asOf()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "List frozen tallies 查询冻结统计",
            description = "Of one day, today when absent, in order of sites and posts; with knownAt, a time with its "
                    + "offset, as they were frozen then. district: the beginning of division codes.")
    public Page<FrozenTallyView> list(
            @BeanParam @Valid FrozenQuestion question,
            @BeanParam @Valid SitesAsked sites,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return frozen.page(question.on(LocalDate.now(clock), sites), cursor, limit, scope);
    }

    @GET
    @Path("/differences")
    @RolesAllowed({BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "What is known now and was not frozen 冻结统计与现有数据的差异",
            description = "Of one day, today when absent: sites' posts whose numbers would be others if they were "
                    + "counted now. With knownAt, against what was frozen then.")
    public Page<FrozenDifferenceView> differences(
            @BeanParam @Valid FrozenQuestion question,
            @BeanParam @Valid SitesAsked sites,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return frozen.differences(question.on(LocalDate.now(clock), sites), cursor, limit, scope);
    }
}
