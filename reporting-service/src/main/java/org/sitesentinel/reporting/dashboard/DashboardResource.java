package org.sitesentinel.reporting.dashboard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the page asks first, without a token; no part of the API. */
@Path("/dashboard/config")
@Produces(MediaType.APPLICATION_JSON)
public class DashboardResource {
    private final DashboardSetup setup;

    DashboardResource(DashboardConfig config) {
        this.setup = DashboardSetup.of(config);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public DashboardSetup setup() {
        return setup;
    }
}
