package org.sitesentinel.vaccination.status;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Messages;

/** How far a person's vaccination has come. */
@Path("/api/v1/persons/{personRef}/vaccination-status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vaccination status 接种状态")
public class VaccinationStatusResource {
    private final PersonCourses courses;
    private final VisiblePersons visible;
    private final AccessScope scope;
    private final Messages messages;
    private final Clock clock;

    VaccinationStatusResource(
            PersonCourses courses, VisiblePersons visible, AccessScope scope, Messages messages, Clock clock) {
        this.courses = courses;
        this.visible = visible;
        this.scope = scope;
        this.messages = messages;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(
            summary = "How far somebody is vaccinated 人员接种状态",
            description =
                    "By product, course and days, never by the number of a dose; as of a day, today when absent, by "
                            + "all that is known of the days up to it. 404 of whom no roster of a site within the caller's "
                            + "scope ever told and no dose at a place within it.")
    public VaccinationStatusView get(
            String personRef, @RestQuery @Nullable LocalDate asOf, @Context HttpHeaders headers) {
        if (!visible.sees(personRef, scope)) {
            throw new NotFound().exception();
        }
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        CourseStatus status = courses.on(personRef, day);
        Locale locale = Messages.choose(headers.getAcceptableLanguages());
        return VaccinationStatusView.of(
                personRef,
                day,
                status,
                messages.text(locale, "label.CourseReason." + status.reason().name(), Map.of()));
    }
}
