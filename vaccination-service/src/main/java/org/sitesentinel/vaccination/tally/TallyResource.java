package org.sitesentinel.vaccination.tally;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.vaccination.KnownAt;

/** Declared vaccination tallies (疫苗接种统计). */
@Path("/api/v1/tallies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tallies 接种统计")
public class TallyResource {
    private final RecordTally record;
    private final CorrectTally correct;
    private final Tallies tallies;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    TallyResource(
            RecordTally record, CorrectTally correct, Tallies tallies, AccessScope scope, SecurityIdentity caller) {
        this.record = record;
        this.correct = correct;
        this.tallies = tallies;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(summary = "Record a tally 登记统计", description = "409 tally-exists names the one to correct instead.")
    @APIResponseSchema(value = TallyView.class, responseCode = "201")
    public Response record(NewTally input) {
        TallyView view = TallyView.of(record.record(input, caller.getPrincipal().getName()));
        return Response.created(URI.create("/api/v1/tallies/" + view.id()))
                .entity(view)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(summary = "Correct a tally 更正统计", description = "The version before stays in the history.")
    public TallyView correct(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, TallyCorrection input) {
        return TallyView.of(correct.correct(
                id, ExpectedVersion.of(ifMatch), input, caller.getPrincipal().getName()));
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "List tallies 查询统计",
            description = "In order of entry; with knownAt, a time with its offset, as they were known then.")
    public Page<TallyView> list(
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable Population population,
            @RestQuery @Nullable Post post,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String knownAt,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Instant at = KnownAt.of(knownAt);
        Filter filter = new Filter()
                .and("subject = :subject", "subject", subject)
                .and("place.district = :district", "district", district)
                .and("place.siteType = :siteType", "siteType", siteType)
                .and("population = :population", "population", population)
                .and("post = :post", "post", post)
                .and("businessDate >= :from", "from", from)
                .and("businessDate <= :to", "to", to)
                .and(Tallies.KNOWN_AT, "knownAt", at);
        List<Tally> found = tallies.list(filter, Cursor.of(cursor), limit, scope);
        return Page.of(found, limit, tallies.viewAt(at, found), tally -> new Cursor(tally.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "One tally 单条统计",
            description = "With knownAt, a time with its offset, as it was known then; 404 if it was not yet.")
    public TallyView get(UUID id, @RestQuery @Nullable String knownAt) {
        Instant at = KnownAt.of(knownAt);
        Tally tally = tallies.require(id, at, scope);
        return tallies.viewAt(at, List.of(tally)).apply(tally);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "What a tally was 更正历史",
            description = "Oldest first: counts before and after, who, when and why.")
    public List<TallyVersion.View> versions(UUID id) {
        return TallyVersion.views(tallies.history(tallies.require(id, scope).id()));
    }
}
