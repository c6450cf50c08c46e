package org.sitesentinel.inspection.risk;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.Messages;

/** What an inspector should know before going. */
@Path("/api/v1/sites/{id}/inspection-hints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection hints 检查线索")
public class InspectionHintResource {
    private final GiveHints give;
    private final AccessScope scope;

    InspectionHintResource(GiveHints give, AccessScope scope) {
        this.give = give;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "What to know before a visit 检查线索",
            description =
                    "From what the other services last said and from this site's inspections and cases: each part with "
                            + "the day it was true, absent where nobody has told. hints say in words what to look at.")
    public InspectionHintsView get(UUID id, @Context HttpHeaders headers) {
        return give.of(id, scope, Messages.choose(headers.getAcceptableLanguages()));
    }
}
