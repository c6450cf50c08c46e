package org.sitesentinel.reporting.briefing.template;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Templates of briefings (汇报模板). */
@Path("/api/v1/briefing-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Briefings 工作汇报")
public class BriefingTemplateResource {
    private static final String ONE = "/{id: " + Template.ID + "}";

    private final BriefingTemplates templates;
    private final EditTemplate edit;
    private final SecurityIdentity caller;

    BriefingTemplateResource(BriefingTemplates templates, EditTemplate edit, SecurityIdentity caller) {
        this.templates = templates;
        this.edit = edit;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "List templates 查询汇报模板", description = "Each in its current version, by id.")
    public Page<BriefingTemplateView.Summary> list(
            @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return templates.page(cursor, limit);
    }

    @GET
    @Path(ONE)
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "One template 单份模板", description = "In its current version.")
    public BriefingTemplateView get(String id) {
        return templates.require(id).view();
    }

    @PUT
    @Path(ONE)
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Edit a template 修改模板",
            description =
                    "As a whole, from the version in If-Match; a new one from version 0. Refused with a pointer for each "
                            + "unknown metric, dimension, printing rule and placeholder. Briefings keep the version that "
                            + "they were written from.")
    public BriefingTemplateView put(
            String id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Template template) {
        return edit.edit(
                        id,
                        ExpectedVersion.of(ifMatch),
                        template,
                        caller.getPrincipal().getName())
                .view();
    }

    @GET
    @Path(ONE + "/versions")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "A template's versions 模板各版本", description = "The newest first.")
    public Page<BriefingTemplateView.Summary> versions(
            String id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return templates.versions(id, cursor, limit);
    }

    @GET
    @Path(ONE + "/versions/{version}")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "A template as it was 模板的某一版本")
    public BriefingTemplateView version(String id, int version) {
        return templates.require(id, version).view();
    }
}
