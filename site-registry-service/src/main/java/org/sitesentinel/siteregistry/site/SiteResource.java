package org.sitesentinel.siteregistry.site;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.siteregistry.WhoMayCall;

/** The register of sites (场所) and their buildings (楼栋). */
@Path("/api/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sites 场所")
public class SiteResource {
    private final RegisterSite register;
    private final AddBuilding addBuilding;
    private final Sites sites;
    private final Buildings buildings;
    private final PersonCipher cipher;
    private final WhoMayCall whoMayCall;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    SiteResource(
            RegisterSite register,
            AddBuilding addBuilding,
            Sites sites,
            Buildings buildings,
            PersonCipher cipher,
            WhoMayCall whoMayCall,
            AccessScope scope,
            SecurityIdentity caller) {
        this.register = register;
        this.addBuilding = addBuilding;
        this.sites = sites;
        this.buildings = buildings;
        this.cipher = cipher;
        this.whoMayCall = whoMayCall;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, FRONTEND})
    @Operation(summary = "Register a site 登记场所", description = "409 site-exists points to the twin.")
    @APIResponseSchema(value = SiteView.class, responseCode = "201")
    public Response register(NewSite input) {
        SiteView view = register.register(input, scope, caller.getPrincipal().getName());
        return Response.created(URI.create("/api/v1/sites/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR, DISTRICT_SYSTEM})
    @Operation(
            summary = "List sites 查询场所",
            description =
                    "In order of entry, or sort=name, -name, registeredOn, -registeredOn. name finds a part of the "
                            + "name, q of name or address; codesComplete tells sites whose every building has a posted code.")
    public Page<SiteView> list(
            @BeanParam @Valid SiteFilter asked,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        boolean clear = whoMayCall.seesContacts();
        return sites.page(
                asked.filter(),
                SiteSort.of(sort),
                cursor,
                limit,
                scope,
                (site, codes) -> SiteView.of(site, codes, cipher, clear));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR, DISTRICT_SYSTEM})
    @Operation(summary = "One site 单个场所")
    public SiteView get(UUID id) {
        Site site = sites.require(id, scope);
        return SiteView.of(site, sites.codesOf(site), cipher, whoMayCall.seesContacts());
    }

    @POST
    @Path("/{id}/buildings")
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(summary = "Add a building 增加楼栋")
    @APIResponseSchema(value = BuildingView.class, responseCode = "201")
    public Response addBuilding(UUID id, NewBuilding input) {
        BuildingView view = addBuilding.add(id, input);
        return Response.created(URI.create("/api/v1/sites/" + id + "/buildings"))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}/buildings")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR, DISTRICT_SYSTEM})
    @Operation(summary = "A site's buildings 楼栋清单")
    public List<BuildingView> buildings(UUID id) {
        return buildings.of(sites.require(id, scope)).stream()
                .map(BuildingView::of)
                .toList();
    }
}
