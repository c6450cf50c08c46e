package org.sitesentinel.screening.personnel;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.person.Persons;

/** Who is at a site (在岗人员). */
@Path("/api/v1/sites/{siteId}/personnel")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personnel 在岗人员")
public class PersonnelResource {
    private final MovePersonnel move;
    private final Spans spans;
    private final Turnover turnover;
    private final Persons persons;
    private final AccessScope scope;

    PersonnelResource(MovePersonnel move, Spans spans, Turnover turnover, Persons persons, AccessScope scope) {
        this.move = move;
        this.spans = spans;
        this.turnover = turnover;
        this.persons = persons;
        this.scope = scope;
    }

    static String path(UUID siteId, UUID id) {
        return "/api/v1/sites/" + siteId + "/personnel/" + id;
    }

    @POST
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, FRONTEND, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Somebody joins 人员到岗",
            description = "409 span-overlaps names the span of the same person and post that has some of these days.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public Response join(UUID siteId, NewMember input) {
        return created(move.join(siteId, input));
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, FRONTEND, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "List personnel 查询人员",
            description = "In order of entry, past spans too; on narrows to who is there at the end of a day. Masked.")
    public Page<MemberView> list(
            UUID siteId,
            @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable Post post,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("joined <= :on and (left_on is null or left_on > :on)", "on", on)
                .and("post = :post", "post", post == null ? null : post.name());
        List<Span> found = spans.list(siteId, filter, Cursor.of(cursor).after(), limit, scope);
        Map<String, MaskedPerson> shown =
                persons.masked(found.stream().map(Span::personRef).toList());
        return Page.of(
                found,
                limit,
                span -> MemberView.of(span, Objects.requireNonNull(shown.get(span.personRef()))),
                span -> new Cursor(span.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, FRONTEND, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "One span 单条在岗记录")
    public MemberView get(UUID siteId, UUID id) {
        Span span = spans.find(siteId, id, scope).orElseThrow(() -> new NotFound().exception());
        return MemberView.of(span, persons.masked(span.personRef()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, FRONTEND, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Correct a span 更正在岗记录",
            description = "Days and post as they were in truth. left on the day of joined: the person never was there.")
    public MemberView correct(
            UUID siteId, UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, SpanCorrection input) {
        return move.correct(siteId, id, ExpectedVersion.of(ifMatch), input);
    }

    @POST
    @Path("/{id}/leaving")
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, FRONTEND, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(summary = "Somebody leaves 人员离岗", description = "409 not-there when the span does not reach that day.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public Response leave(
            UUID siteId, UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Leaving input) {
        return created(move.leave(siteId, id, ExpectedVersion.of(ifMatch), input));
    }

    @POST
    @Path("/{id}/transfer")
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, FRONTEND, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Somebody goes on elsewhere 人员调动",
            description = "Ends this span and begins one at the other site, or in another post, on the same day. "
                    + "Both sites lie in the caller's scope.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public Response transfer(
            UUID siteId, UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Transfer input) {
        return created(move.transfer(siteId, id, ExpectedVersion.of(ifMatch), input));
    }

    @GET
    @Path("/turnover")
    @RolesAllowed({SITE_OPERATOR, FRONTEND, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "Turnover of a site 场所人员流动",
            description = "By post, both days included: opening + joined − left = closing. A person in several places "
                    + "at once counts at the one joined first.")
    public Turnover.SiteTurnover turnover(
            UUID siteId, @RestQuery @NotNull LocalDate from, @RestQuery @NotNull LocalDate to) {
        return turnover.of(siteId, from, to, scope);
    }

    private static Response created(MemberView view) {
        return Response.created(URI.create(path(view.siteId(), view.id())))
                .entity(view)
                .build();
    }
}
