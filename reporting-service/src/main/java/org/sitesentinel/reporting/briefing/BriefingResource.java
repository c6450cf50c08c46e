package org.sitesentinel.reporting.briefing;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.document.BriefingDiff;
import org.sitesentinel.reporting.briefing.document.ReadDocument;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Briefings (工作情况汇报). */
@Path("/api/v1/briefings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Briefings 工作汇报")
public class BriefingResource {
    private final DraftBriefing draft;
    private final SettleBriefing settle;
    private final Briefings briefings;
    private final ReadDocument read;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    BriefingResource(
            DraftBriefing draft,
            SettleBriefing settle,
            Briefings briefings,
            ReadDocument read,
            AccessScope scope,
            SecurityIdentity caller) {
        this.draft = draft;
        this.settle = settle;
        this.briefings = briefings;
        this.read = read;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Draft a briefing 起草汇报",
            description = "From the current version of a template, with a district's figures at the end of asOf.")
    @APIResponseSchema(value = BriefingView.class, responseCode = "201")
    public Response create(NewBriefing input) {
        BriefingView view = view(draft.draft(input, caller()));
        return Response.created(URI.create("/api/v1/briefings/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "List briefings 查询汇报", description = "In the order they were issued.")
    public Page<BriefingView.Summary> list(
            @RestQuery @Nullable String district,
            @RestQuery @Nullable LocalDate asOf,
            @RestQuery @Nullable BriefingStatus status,
            @RestQuery @Nullable String template,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("district = :district", "district", district)
                .and("asOf = :asOf", "asOf", asOf)
                .and("status = :status", "status", status)
                .and("template = :template", "template", template);
        return briefings.page(filter, cursor, limit, scope, Briefing::summary, Briefing::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "One briefing 单份汇报",
            description = "Also as a page, as Markdown and as a Word document. Who may not see small cells sees the "
                    + "figures suppressed that are suppressed where they link to.")
    public BriefingView get(UUID id) {
        return view(briefings.require(id, scope));
    }

    @POST
    @Path("/{id}/recomputation")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Compute a draft afresh 重新生成草稿",
            description =
                    "From what is known now, and from the template's current version. 409 briefing-frozen for what "
                            + "is no draft any more.")
    @APIResponseSchema(value = BriefingView.class, responseCode = "200")
    public Response recompute(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Response.ok(view(draft.recompute(id, ExpectedVersion.of(ifMatch), caller())))
                .build();
    }

    @POST
    @Path("/{id}/freezing")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Freeze a draft 定稿",
            description = "Text, figures and template's version stay from then on, and a hash is kept of them. 409 "
                    + "briefing-outdated where a link no longer gives the figure that is printed.")
    @APIResponseSchema(value = BriefingView.class, responseCode = "200")
    public Response freeze(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Response.ok(view(settle.freeze(id, ExpectedVersion.of(ifMatch), caller())))
                .build();
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "Publish what is frozen 发布汇报", description = "409 briefing-not-frozen for a draft.")
    @APIResponseSchema(value = BriefingView.class, responseCode = "200")
    public Response publish(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Response.ok(view(settle.publish(id, ExpectedVersion.of(ifMatch), caller())))
                .build();
    }

    @GET
    @Path("/{id}/diff")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "How a briefing differs from another 与另一份汇报的差异",
            description = "Figure by figure and text by text; before is the briefing named by against.")
    public BriefingDiff diff(UUID id, @RestQuery @NotNull UUID against) {
        Briefing briefing = briefings.require(id, scope);
        Briefing other = briefings.find(against, scope).orElseThrow(() -> UnknownReference.at(
                        "?against", "unknown-briefing")
                .exception());
        return BriefingDiff.between(id, read.of(briefing.document()), against, read.of(other.document()));
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "A briefing's history 汇报各版本", description = "The oldest first.")
    public Page<BriefingVersionView.Summary> versions(
            UUID id, @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Page<BriefingVersionView.Summary> page =
                briefings.versions(briefings.require(id, scope).id(), cursor, limit);
        return read.seesAll()
                ? page
                : new Page<>(
                        page.items().stream()
                                .map(BriefingVersionView.Summary::withoutHash)
                                .toList(),
                        page.nextCursor());
    }

    @GET
    @Path("/{id}/versions/{version}")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "A briefing as it was 汇报的某一版本")
    public BriefingVersionView version(UUID id, int version) {
        BriefingVersion found =
                briefings.requireVersion(briefings.require(id, scope).id(), version);
        return found.view(read.of(found.document()));
    }

    private BriefingView view(Briefing briefing) {
        return briefing.view(read.of(briefing.document()));
    }

    private String caller() {
        return caller.getPrincipal().getName();
    }
}
