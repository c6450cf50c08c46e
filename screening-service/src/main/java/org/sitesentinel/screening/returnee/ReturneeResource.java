package org.sitesentinel.screening.returnee;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.person.Persons;

/** Declarations of returnees (返岗申报). */
@Path("/api/v1/returnee-declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returnees 返岗人员")
public class ReturneeResource {
    private final DeclareReturnee declare;
    private final Returnees returnees;
    private final Persons persons;
    private final AccessScope scope;
    private final Messages messages;

    ReturneeResource(
            DeclareReturnee declare, Returnees returnees, Persons persons, AccessScope scope, Messages messages) {
        this.declare = declare;
        this.returnees = returnees;
        this.persons = persons;
        this.scope = scope;
        this.messages = messages;
    }

    @POST
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, FRONTEND, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Declare a returnee 返岗申报",
            description = "The answer holds the verdict with every reason; who it is comes back masked. "
                    + "409 returnee-declared names the declaration of the same person, site and day.")
    @APIResponseSchema(value = ReturneeView.class, responseCode = "201")
    public Response declare(NewReturnee input) {
        DeclareReturnee.Declared declared = declare.declare(input);
        ReturneeView view = ReturneeView.of(declared.returnee(), declared.person(), messages);
        return Response.created(URI.create("/api/v1/returnee-declarations/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "List declarations 查询申报", description = "In order of entry.")
    public Page<ReturneeView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable Verdict verdict,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("verdict = :verdict", "verdict", verdict)
                .and("place.district = :district", "district", district)
                .and("businessDate >= :from", "from", from)
                .and("businessDate <= :to", "to", to);
        List<Returnee> found = returnees.list(filter, Cursor.of(cursor), limit, scope);
        return Page.of(found, limit, views(found), returnee -> new Cursor(returnee.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "One declaration 单条申报")
    public ReturneeView get(UUID id) {
        Returnee returnee = returnees.require(id, scope);
        return views(List.of(returnee)).apply(returnee);
    }

    private Function<Returnee, ReturneeView> views(List<Returnee> found) {
        Set<String> refs = found.stream().map(Returnee::personRef).collect(Collectors.toSet());
        Map<String, MaskedPerson> shown = persons.masked(refs);
        return returnee -> ReturneeView.of(returnee, Objects.requireNonNull(shown.get(returnee.personRef())), messages);
    }
}
