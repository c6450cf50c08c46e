package org.sitesentinel.screening.vehicle;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.VehicleStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.person.Persons;

/** Visits of vehicles (物资车辆闭环管理). */
@Path(VehicleEntryResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vehicles 物资车辆")
public class VehicleEntryResource {
    static final String PATH = "/api/v1/vehicle-entries";

    private final AdmitVehicle admit;
    private final FollowVehicle follow;
    private final VehicleEntries entries;
    private final Persons persons;
    private final PersonCipher cipher;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    VehicleEntryResource(
            AdmitVehicle admit,
            FollowVehicle follow,
            VehicleEntries entries,
            Persons persons,
            PersonCipher cipher,
            AccessScope scope,
            SecurityIdentity caller) {
        this.admit = admit;
        this.follow = follow;
        this.entries = entries;
        this.persons = persons;
        this.cipher = cipher;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, FRONTEND, BUREAU_ADMIN})
    @Operation(
            summary = "A vehicle arrives 车辆到达",
            description = "closedLoop tells whether it comes from an area of risk. 409 vehicle-on-site names the visit "
                    + "of the same vehicle that has not ended.")
    @APIResponseSchema(value = VehicleEntryView.class, responseCode = "201")
    public Response admit(NewVehicleEntry input) {
        return created(admit.admit(input, name()));
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "List visits 查询车辆",
            description =
                    "In order of entry. open keeps those that have not left; from and to bound the day of arrival.")
    public Page<VehicleEntryView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable VehicleStatus status,
            @RestQuery @Nullable Boolean open,
            @RestQuery @Nullable Boolean closedLoop,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("place.district = :district", "district", district)
                .and("status = :status", "status", status)
                .and("(case when handling.departedAt is null then true else false end) = :open", "open", open)
                .and("handling.closedLoop = :closedLoop", "closedLoop", closedLoop)
                .and("arrivedOn >= :from", "from", from)
                .and("arrivedOn <= :to", "to", to);
        List<VehicleEntry> found = entries.list(filter, Cursor.of(cursor), limit, scope);
        return Page.of(found, limit, views(found), entry -> new Cursor(entry.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "One visit 单次到访")
    public VehicleEntryView get(UUID id) {
        VehicleEntry entry = entries.require(id, scope);
        return views(List.of(entry)).apply(entry);
    }

    @POST
    @Path("/{id}/unloading")
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, FRONTEND, BUREAU_ADMIN})
    @Operation(
            summary = "The load is off 卸货",
            description = "409 closed-loop-not-kept where a vehicle from an area of risk was not led or not unloaded "
                    + "without contact.")
    @APIResponseSchema(value = VehicleEntryView.class, responseCode = "201")
    public Response unload(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, VehicleUnloading input) {
        return created(follow.unload(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    @POST
    @Path("/{id}/disinfection")
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, FRONTEND, BUREAU_ADMIN})
    @Operation(summary = "Vehicle and load are disinfected 消杀")
    @APIResponseSchema(value = VehicleEntryView.class, responseCode = "201")
    public Response disinfect(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, VehicleDisinfection input) {
        return created(follow.disinfect(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    @POST
    @Path("/{id}/departure")
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, FRONTEND, BUREAU_ADMIN})
    @Operation(
            summary = "The vehicle leaves 离开",
            description = "409 closed-loop-not-kept where a vehicle from an area of risk was not disinfected.")
    @APIResponseSchema(value = VehicleEntryView.class, responseCode = "201")
    public Response depart(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, VehicleDeparture input) {
        return created(follow.depart(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    private Response created(VehicleEntry entry) {
        VehicleEntryView view = views(List.of(entry)).apply(entry);
        return Response.created(URI.create(PATH + "/" + view.id())).entity(view).build();
    }

    private Function<VehicleEntry, VehicleEntryView> views(List<VehicleEntry> found) {
        Map<String, MaskedPerson> drivers =
                persons.masked(found.stream().map(VehicleEntry::driverRef).collect(Collectors.toSet()));
        return entry -> entry.view(Objects.requireNonNull(drivers.get(entry.driverRef())), cipher);
    }

    private String name() {
        return caller.getPrincipal().getName();
    }
}
