package org.sitesentinel.vaccination.gap;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;

/** Who is due for a booster. */
@Path("/api/v1/booster-gaps")
@Tag(name = "Booster gaps 加强免疫缺口")
public class BoosterGapResource {
    private final BoosterGaps gaps;
    private final BoosterGapTable table;
    private final AccessScope scope;
    private final Clock clock;

    BoosterGapResource(BoosterGaps gaps, BoosterGapTable table, AccessScope scope, Clock clock) {
        this.gaps = gaps;
        this.table = table;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(
            summary = "Who is due for a booster 应加强未加强人员",
            description =
                    "Of the rosters of a day, today when absent: whose primary course is complete, whose time for a booster "
                            + "has come, and who had none by then; within also lists who becomes due in so many days. One "
                            + "person once, by site and longest due first. No names: this service knows none. Look a personRef "
                            + "up in screening-service's masked list, /api/v1/sites/{id}/personnel. As a table by Accept.")
    public Page<BoosterGapView> list(
            @BeanParam @Valid GapQuestion question,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return gaps.page(question.on(LocalDate.now(clock)), cursor, limit, scope);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response table(@BeanParam @Valid GapQuestion question, @Context HttpHeaders headers) {
        return table.of(question.on(LocalDate.now(clock)), headers);
    }
}
