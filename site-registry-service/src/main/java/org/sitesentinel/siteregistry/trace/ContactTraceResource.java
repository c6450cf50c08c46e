package org.sitesentinel.siteregistry.trace;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Contact traces (密接追溯). A POST because who is traced must not stand in an address, and without idempotency keys: a
 * kept answer would outlive the check-ins it was read from.
 */
@Path("/api/v1/contact-traces")
@Tag(name = "Contact traces 密接追溯")
public class ContactTraceResource {
    private final TraceContacts trace;

    ContactTraceResource(TraceContacts trace) {
        this.trace = trace;
    }

    @POST
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({PRIVACY_OFFICER, BUREAU_ADMIN})
    @Operation(
            summary = "Trace contacts 追溯密接",
            description =
                    "Visits of the person in the caller's districts, and those of others who were at the same venue"
                            + " for long enough. Needs a reason and is audited. text/csv gives the contacts.")
    public ContactTrace trace(NewContactTrace input) {
        return trace.trace(input);
    }
}
