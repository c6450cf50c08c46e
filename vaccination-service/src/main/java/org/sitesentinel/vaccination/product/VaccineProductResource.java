package org.sitesentinel.vaccination.product;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Page;

/** The vaccines that dose records may name. */
@Path("/api/v1/vaccine-products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vaccine products 疫苗产品")
public class VaccineProductResource {
    private final Products products;

    VaccineProductResource(Products products) {
        this.products = products;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, DISTRICT_SYSTEM, SITE_OPERATOR, INSPECTOR, FRONTEND, ANALYST, PRIVACY_OFFICER})
    @Operation(
            summary = "List vaccine products 查询疫苗产品",
            description = "All of them, by code; on keeps those that were given on a day.")
    public Page<Product> list(@RestQuery @Nullable Platform platform, @RestQuery @Nullable LocalDate on) {
        return new Page<>(
                products.catalogue().products().stream()
                        .filter(one -> platform == null || one.platform() == platform)
                        .filter(one -> on == null || (!one.isNotYetGivenOn(on) && !one.isNoLongerGivenOn(on)))
                        .toList(),
                null);
    }
}
