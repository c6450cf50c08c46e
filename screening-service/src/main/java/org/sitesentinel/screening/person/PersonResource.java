package org.sitesentinel.screening.person;

import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Persons (个人信息): shown in clear to few, with a reason, and erased. */
@Path("/api/v1/persons/{personRef}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons 个人信息")
public class PersonResource {
    private final DisclosePerson disclose;
    private final ErasePersons erase;

    PersonResource(DisclosePerson disclose, ErasePersons erase) {
        this.disclose = disclose;
        this.erase = erase;
    }

    @GET
    @RolesAllowed(PRIVACY_OFFICER)
    @Operation(
            summary = "Who somebody is 查看个人信息",
            description =
                    "Needs a reason in the header Disclosure-Reason (UTF-8, percent-encoded where it is not ASCII) "
                            + "and leaves an entry in the audit. The answer must not be stored.")
    @APIResponseSchema(PersonView.class)
    public RestResponse<PersonView> disclose(
            String personRef, @RestHeader(DiscloseReason.HEADER) @Nullable String reason) {
        return RestResponse.ResponseBuilder.ok(disclose.disclose(personRef, DiscloseReason.of(reason)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/erasure")
    @RolesAllowed(PRIVACY_OFFICER)
    @Operation(
            summary = "Erase a person 删除个人信息",
            description = "Document, name and phone go, and the log forgets the person. What happened stays countable, "
                    + "under a reference that means nobody. The answer is the evidence; a second time it is 404.")
    @APIResponseSchema(value = PurgeView.class, responseCode = "201")
    public Response erase(String personRef, Erasure input) {
        PurgeView evidence = erase.erase(personRef, input.reason().strip());
        return Response.created(URI.create("/api/v1/person-purges"))
                .entity(evidence)
                .build();
    }
}
