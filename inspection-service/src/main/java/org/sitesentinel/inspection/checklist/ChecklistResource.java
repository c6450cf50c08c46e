package org.sitesentinel.inspection.checklist;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Checklists (检查表). */
@Path("/api/v1/checklists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists 检查表")
public class ChecklistResource {
    private final DraftChecklist draft;
    private final PublishChecklist publish;
    private final Checklists checklists;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    ChecklistResource(
            DraftChecklist draft,
            PublishChecklist publish,
            Checklists checklists,
            AccessScope scope,
            SecurityIdentity caller) {
        this.draft = draft;
        this.publish = publish;
        this.checklists = checklists;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "Draft a checklist 起草检查表", description = "It can be changed until it is published.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "201")
    public Response draft(NewChecklist input) {
        ChecklistView view = draft.draft(input, caller.getPrincipal().getName()).view();
        return Response.created(URI.create("/api/v1/checklists/" + view.id()))
                .entity(view)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "Change a draft 修改草稿", description = "As a whole; 409 checklist-not-draft once published.")
    public ChecklistView change(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, NewChecklist input) {
        return draft.change(
                        id,
                        ExpectedVersion.of(ifMatch),
                        input,
                        caller.getPrincipal().getName())
                .view();
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Publish a draft 发布",
            description =
                    "As the next edition of its site type and disease; the one before it is in force for the last "
                            + "time on that day.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200")
    public Response publish(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Publication input) {
        return Response.ok(
                        publish.publish(id, ExpectedVersion.of(ifMatch), input).view())
                .build();
    }

    @POST
    @Path("/{id}/retirement")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "Retire an edition 停用", description = "Inspections up to its last day may still come in.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200")
    public Response retire(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Retirement input) {
        return Response.ok(
                        publish.retire(id, ExpectedVersion.of(ifMatch), input).view())
                .build();
    }

    @GET
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR, FRONTEND})
    @Operation(summary = "List checklists 查询检查表", description = "In order of entry, drafts among them.")
    public Page<ChecklistView> list(
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable String disease,
            @RestQuery @Nullable ChecklistStatus status,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("siteType = :siteType", "siteType", siteType)
                .and("disease = :disease", "disease", disease)
                .and("status = :status", "status", status);
        return checklists.page(filter, cursor, limit, scope, Checklist::view, Checklist::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR, FRONTEND})
    @Operation(summary = "One checklist 单份检查表")
    public ChecklistView get(UUID id) {
        return checklists.require(id, scope).view();
    }
}
