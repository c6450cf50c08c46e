package org.sitesentinel.inspection.draw;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.runtime.table.Tables;

/** What an auditor needs of a draw: all that it was drawn from, and to draw again. */
@Path(DrawResource.PATH)
@Tag(name = "Audit of draws 抽查核验")
public class DrawAuditResource {
    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";
    private static final Layout<CandidateView> LAYOUT = Layout.of(
            "draw-candidates",
            List.of(
                    "siteId",
                    "siteType",
                    "district",
                    "quota",
                    "risks",
                    "excluded",
                    "excludedReason",
                    "weight",
                    "avoids",
                    "lot",
                    "rank",
                    "drawn",
                    "inspectors"),
            DrawAuditResource::cells);

    private final Draws draws;
    private final Candidates candidates;
    private final VerifyDraw verify;
    private final Tables tables;
    private final AccessScope scope;

    DrawAuditResource(Draws draws, Candidates candidates, VerifyDraw verify, Tables tables, AccessScope scope) {
        this.draws = draws;
        this.candidates = candidates;
        this.verify = verify;
        this.tables = tables;
        this.scope = scope;
    }

    @GET
    @Path("/{id}/candidates")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_ADMIN, ANALYST})
    @Operation(
            summary = "What a draw looked at 备选场所",
            description =
                    "Every site that fitted a quota, as it was then: weight and why, or why it was left out; its lot and "
                            + "what came of it. By id; none before it is drawn. As a table by Accept.")
    public Page<CandidateView> candidates(
            UUID id,
            @RestQuery @Nullable Boolean drawn,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return candidates.page(draws.require(id, scope).id(), drawn, cursor, limit);
    }

    @GET
    @Path("/{id}/candidates")
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({BUREAU_ADMIN, ANALYST})
    @APIResponse(responseCode = "200")
    public Response table(UUID id, @RestQuery @Nullable Boolean drawn, @Context HttpHeaders headers) {
        UUID draw = draws.require(id, scope).id();
        return tables.list(LAYOUT, (cursor, limit, reader) -> candidates.page(draw, drawn, cursor, limit), headers);
    }

    @GET
    @Path("/{id}/record")
    @Produces(TEXT)
    @RolesAllowed({BUREAU_ADMIN, ANALYST})
    @Operation(
            summary = "All that was drawn from, as a text 抽取记录",
            description =
                    "Its SHA-256 is the draw's digest; with the seed and docs/draws.md anybody can draw again. 409 "
                            + "draw-out-of-order before it is drawn.")
    public String record(UUID id) {
        Draw draw = draws.require(id, scope);
        draw.requireDrawn();
        return new DrawRecord(draw, candidates.of(id)).text();
    }

    @GET
    @Path("/{id}/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_ADMIN, ANALYST})
    @Operation(
            summary = "Draw again and compare 重抽核验",
            description = "From what was frozen, with the same seed. Changes nothing.")
    public VerificationView verification(UUID id) {
        return verify.verify(draws.require(id, scope));
    }

    private static Stream<?> cells(CandidateView site) {
        return Stream.of(
                site.siteId(),
                site.siteType(),
                site.district(),
                site.quota(),
                site.risks(),
                site.excluded(),
                site.excludedReason(),
                site.weight(),
                site.avoids(),
                site.lot(),
                site.rank(),
                site.drawn(),
                site.inspectors());
    }
}
