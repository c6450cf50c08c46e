package org.sitesentinel.vaccination.course;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.paging.Page;

/** What persons' doses are judged by. */
@Path("/api/v1/vaccination-courses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vaccine products 疫苗产品")
public class VaccinationCourseResource {
    private final CoursePolicies policies;

    VaccinationCourseResource(CoursePolicies policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, DISTRICT_SYSTEM, SITE_OPERATOR, INSPECTOR, FRONTEND, ANALYST, PRIVACY_OFFICER})
    @Operation(
            summary = "What a course is 接种程序",
            description = "By platform and in order of time; each holds until the platform's next.")
    public Page<CourseRule> list() {
        return new Page<>(policies.current().rules(), null);
    }
}
