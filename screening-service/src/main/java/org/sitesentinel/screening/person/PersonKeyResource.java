package org.sitesentinel.screening.person;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that persons are encrypted with (加密密钥), and how far a rotation is. */
@Path("/api/v1/person-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons 个人信息")
public class PersonKeyResource {
    private static final int BATCHES = 20;

    private final KeyUses uses;
    private final ReEncryptPersons reEncrypt;

    PersonKeyResource(KeyUses uses, ReEncryptPersons reEncrypt) {
        this.uses = uses;
        this.reEncrypt = reEncrypt;
    }

    /**
     * A key.
     *
     * @param id eight hexadecimal digits
     * @param inUse whether it encrypts
     * @param inKeyset whether the service holds it
     * @param values how many values of persons, and kept rows of bulk doors, it is needed for
     */
    public record PersonKey(String id, boolean inUse, boolean inKeyset, long values) {}

    @GET
    @RolesAllowed({PRIVACY_OFFICER, BUREAU_ADMIN})
    @Operation(
            summary = "Keys and what they hold 密钥使用情况",
            description = "A key that is not in use and holds no values may be taken out of the keyset.")
    public List<PersonKey> list() {
        return uses.all();
    }

    @POST
    @Path("/re-encryption")
    @RolesAllowed({PRIVACY_OFFICER, BUREAU_ADMIN})
    @Operation(
            summary = "Encrypt persons anew 重新加密",
            description =
                    "With the key in use, up to 10,000 of them; the rest, as all after a rotation, follows in the "
                            + "background. Rows of bulk doors go by themselves after 90 days.")
    public List<PersonKey> reEncrypt() {
        reEncrypt.reEncrypt(BATCHES);
        return uses.all();
    }
}
