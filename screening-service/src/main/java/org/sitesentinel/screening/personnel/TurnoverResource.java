package org.sitesentinel.screening.personnel;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;

/** How many came and went, by district (人员流动). */
@Path("/api/v1/personnel-turnover")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personnel 在岗人员")
public class TurnoverResource {
    private final Turnover turnover;
    private final AccessScope scope;

    TurnoverResource(Turnover turnover, AccessScope scope) {
        this.turnover = turnover;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "Turnover by district 区域人员流动",
            description = "By district, type of site and post; district is a code or the beginning of one. Both days "
                    + "included: opening + joined − left = closing.")
    public Turnover.DistrictTurnovers turnover(
            @RestQuery @Nullable String district,
            @RestQuery @NotNull LocalDate from,
            @RestQuery @NotNull LocalDate to) {
        return turnover.ofDistricts(district, from, to, scope);
    }
}
