package org.sitesentinel.vaccination.coverage;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.Population;

/** How many of how many are vaccinated. */
@Path("/api/v1/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage 接种覆盖率")
public class CoverageResource {
    private final AnswerCoverage answer;

    CoverageResource(AnswerCoverage answer) {
        this.answer = answer;
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "Coverage on a day 接种覆盖率",
            description = "At the end of a day, today when absent, from the last tally of each subject and post up to "
                    + "then; sites closed on that day are left out. groupBy: site, siteType, district, post, "
                    + "population, subject, or several with commas between them. belowTarget=true: sites short of a "
                    + "target, the furthest first, with the doses they need. basis=DERIVED: from roster, doses and "
                    + "reasons instead, as known now, and with those eligible for a booster.")
    public CoverageView get(@BeanParam @Valid CoverageQuestion question, @BeanParam @Valid SubjectsAsked whose) {
        return answer.on(question, whose.filter());
    }

    @GET
    @Path("/series")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "Coverage over time 接种覆盖率趋势",
            description = "At the end of each day, week (Sunday) or month from the first day on, and at that of the "
                    + "last: at most 366 points. groupBy: siteType, district, post, population. basis=DERIVED: from "
                    + "roster, doses and reasons, as known now: at most 60 points.")
    public CoverageSeriesView series(@BeanParam @Valid SeriesQuestion question, @BeanParam @Valid SubjectsAsked whose) {
        return answer.series(question, whose.filter());
    }

    @GET
    @Path("/what-if")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "Coverage if people arrived 假设有人到来的覆盖率",
            description =
                    "Those who arrive join the people of sites, SITE_PERSONNEL, unless population says otherwise; "
                            + "those of them who are vaccinated are nobody when absent.")
    public WhatIfView whatIf(
            @RestQuery @NotNull @PositiveOrZero @Max(10_000_000) Integer arrivals,
            @RestQuery @DefaultValue("0") @PositiveOrZero @Max(10_000_000) int primaryComplete,
            @RestQuery @DefaultValue("0") @PositiveOrZero @Max(10_000_000) int booster,
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable Post post,
            @RestQuery @DefaultValue("SITE_PERSONNEL") Population population,
            @RestQuery @DefaultValue("HALF_UP") Rounding rounding) {
        return answer.whatIf(
                asOf,
                new WhatIfView.Arrivals(arrivals, primaryComplete, booster),
                new SubjectsAsked(siteId, district, siteType, post, population).filter(),
                rounding);
    }
}
