package org.sitesentinel.screening.person;

import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Page;

/** Erasures and their evidence (清除记录). */
@Path("/api/v1/person-purges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons 个人信息")
public class PurgeResource {
    private final Purges purges;
    private final PurgeAtSunset sunset;
    private final SecurityIdentity caller;

    PurgeResource(Purges purges, PurgeAtSunset sunset, SecurityIdentity caller) {
        this.purges = purges;
        this.sunset = sunset;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(PRIVACY_OFFICER)
    @Operation(summary = "List erasures 查询清除记录", description = "In order of entry. They say how many, and not who.")
    public Page<PurgeView> list(
            @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return Page.of(
                purges.list(Cursor.of(cursor).after(), limit), limit, purge -> purge, purge -> new Cursor(purge.id()));
    }

    @POST
    @RolesAllowed(PRIVACY_OFFICER)
    @Operation(
            summary = "Purge now 立即清除",
            description =
                    "Erases, as happens every night, those who have left sites all of which lie where nothing has been "
                            + "asked for the days that the policy says (purgeAfterDays), or else the configuration. Of all "
                            + "districts, whatever the caller's scope. The answer is the evidence, an entry for some persons "
                            + "and the rule that they fell under.")
    public List<PurgeView> purge(Erasure input) {
        return sunset.purge(input.reason().strip(), caller.getPrincipal().getName());
    }
}
