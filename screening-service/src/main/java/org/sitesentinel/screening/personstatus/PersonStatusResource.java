package org.sitesentinel.screening.personstatus;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.screening.person.VisiblePersons;

/** What gates know of a person. */
@Path("/api/v1/persons/{personRef}/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons 个人信息")
public class PersonStatusResource {
    private final PersonStatuses statuses;
    private final VisiblePersons visible;
    private final AccessScope scope;

    PersonStatusResource(PersonStatuses statuses, VisiblePersons visible, AccessScope scope) {
        this.statuses = statuses;
        this.visible = visible;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({PRIVACY_OFFICER, BUREAU_ADMIN})
    @Operation(
            summary = "What gates know of a person 人员管控状态",
            description = "Restricted or not, and the latest negative test; 404 where nothing was ever told.")
    public PersonStatusView get(String personRef) {
        return statuses.find(personRef)
                .filter(status -> visible.sees(personRef, scope))
                .map(PersonStatusView::of)
                .orElseThrow(() -> new NotFound().exception());
    }
}
