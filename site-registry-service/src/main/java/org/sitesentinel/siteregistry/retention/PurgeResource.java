package org.sitesentinel.siteregistry.retention;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Evidence of what was removed because its time was over. */
@Path("/api/v1/purges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention 留存期限")
public class PurgeResource {
    private final Purges purges;

    PurgeResource(Purges purges) {
        this.purges = purges;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, PRIVACY_OFFICER})
    @Operation(summary = "Days that were removed 到期删除凭证", description = "The latest 1000, the newest first.")
    public List<PurgeView> list(@RestQuery @Nullable Kept kind) {
        return purges.list(kind);
    }
}
