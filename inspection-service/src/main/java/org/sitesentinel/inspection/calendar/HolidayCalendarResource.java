package org.sitesentinel.inspection.calendar;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.quarkus.panache.common.Sort;
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
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Holidays and the working days between them (节假日与工作日). */
@Path("/api/v1/holiday-calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working days 工作日")
public class HolidayCalendarResource {
    private final HolidayCalendars calendars;
    private final ReplaceCalendar replace;
    private final SecurityIdentity caller;
    private final Clock clock;

    HolidayCalendarResource(HolidayCalendars calendars, ReplaceCalendar replace, SecurityIdentity caller, Clock clock) {
        this.calendars = calendars;
        this.replace = replace;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(summary = "The calendars 节假日安排", description = "All years of which something is said, in order.")
    public Page<HolidayCalendarView> list() {
        return new Page<>(
                calendars.listAll(Sort.by("year")).stream()
                        .map(HolidayCalendar::view)
                        .toList(),
                null);
    }

    @GET
    @Path("/{year}")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(summary = "One year 单年安排", description = "404 while nothing is said of it: Monday to Friday are worked.")
    public HolidayCalendarView get(int year) {
        return calendars.findByIdOptional(year).map(HolidayCalendar::view).orElseThrow(() -> new NotFound()
                .exception());
    }

    @PUT
    @Path("/{year}")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Replace a year 更新单年安排",
            description =
                    "As a whole. If-Match: \"0\" for a year of which nothing is said yet. Deadlines that were set stay.")
    public HolidayCalendarView put(
            @Min(2000) @Max(2100) int year,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            NewHolidayCalendar input) {
        return replace.replace(
                year, ExpectedVersion.of(ifMatch), input, caller.getPrincipal().getName());
    }

    @GET
    @Path("/working-day")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "Count working days 推算工作日",
            description =
                    "The so many-th working day after a day, today when absent; as an order's workingDays are counted.")
    public WorkingDayView count(
            @RestQuery @Nullable LocalDate from, @RestQuery @DefaultValue("1") @Min(1) @Max(90) int days) {
        LocalDate day = from == null ? LocalDate.now(clock) : from;
        return new WorkingDayView(day, days, calendars.around(day).after(day, days));
    }
}
