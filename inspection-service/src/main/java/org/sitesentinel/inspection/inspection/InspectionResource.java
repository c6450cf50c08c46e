package org.sitesentinel.inspection.inspection;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** Inspections of sites (现场检查); {@link InspectionListResource} lists them. */
@Path(InspectionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections 现场检查")
public class InspectionResource {
    static final String PATH = "/api/v1/inspections";

    private final RecordInspection record;
    private final Inspections inspections;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    InspectionResource(RecordInspection record, Inspections inspections, AccessScope scope, SecurityIdentity caller) {
        this.record = record;
        this.inspections = inspections;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Record an inspection 登记检查",
            description = "By a checklist, all of it. With an item that failed it is DEFICIENT, with none PASSED.")
    @APIResponseSchema(value = InspectionView.class, responseCode = "201")
    public Response record(NewInspection input) {
        return answer(record.record(UuidCreator.getTimeOrderedEpoch(), input, by()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(summary = "Hand in an inspection under an id of your own 离线登记检查", description = """
                    For what was captured without a network: the device makes the id. 201 the first time, 200 whenever \
                    the same comes again, 409 inspection-differs with what differs if it is another one.""")
    @APIResponseSchema(value = InspectionView.class, responseCode = "201")
    public Response handIn(UUID id, NewInspection input) {
        return answer(record.record(id, input, by()));
    }

    private static Response answer(RecordInspection.Recorded recorded) {
        return Response.status(recorded.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create(PATH + "/" + recorded.view().id()))
                .entity(recorded.view())
                .build();
    }

    private String by() {
        return caller.getPrincipal().getName();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(summary = "One inspection 单次检查")
    public InspectionView get(UUID id) {
        return inspections.find(id, scope).map(Inspection::view).orElseThrow(() -> new NotFound().exception());
    }
}
