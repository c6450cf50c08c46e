package org.sitesentinel.siteregistry.allowlist;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public keys for lists. */
@Path("/api/v1/allow-list-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check-ins 扫码登记")
public class AllowListKeyResource {
    private final SigningKeys keys;

    AllowListKeyResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(
            summary = "Keys that allow-lists are checked with 名单验签公钥",
            description = "A JSON Web Key Set, to be kept by a kiosk together with its list.")
    public AllowListKeys keys() {
        return new AllowListKeys(keys.published());
    }
}
