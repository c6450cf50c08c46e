package org.sitesentinel.reporting.query;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;

/** The bureau's figures (统计指标). */
@Path("/api/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics 统计指标")
public class MetricResource {
    private final Metrics metrics;
    private final Questions questions;
    private final ShowFigures show;
    private final ShowRows rows;
    private final ConditionalAnswers answers;
    private final AccessScope scope;

    MetricResource(
            Metrics metrics,
            Questions questions,
            ShowFigures show,
            ShowRows rows,
            ConditionalAnswers answers,
            AccessScope scope) {
        this.metrics = metrics;
        this.questions = questions;
        this.show = show;
        this.rows = rows;
        this.answers = answers;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "The catalogue 指标目录", description = "Every metric, with what it means.")
    public List<CatalogueEntry> catalogue() {
        return metrics.all().stream().map(CatalogueEntry::of).toList();
    }

    @GET
    @Path("/{id}/definition")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "What a metric means 指标定义")
    public CatalogueEntry definition(String id) {
        return CatalogueEntry.of(questions.metric(id));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "A metric's value 指标数值",
            description = "At the end of business date asOf, or now; or in a period, of a state at its end. Any "
                    + "dimension of the metric narrows it, to one value or to several with commas between them.")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description = "2022, 2022-03, 2022-W13, 2022-Q1, LAST_7_DAYS, THIS_MONTH, LAST_MONTH and likewise WEEK, "
                    + "QUARTER, YEAR; of one that has not ended, what there is of it",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "knownAt",
            in = ParameterIn.QUERY,
            description = "a time with its offset: by what had been recorded by then",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "dimensions, separated by commas",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "value or one of groupBy; from the largest with a minus",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "top",
            in = ParameterIn.QUERY,
            description = "the first so many groups; what the others come to is told",
            schema = @Schema(implementation = Integer.class))
    @Parameter(name = "compare", in = ParameterIn.QUERY, schema = @Schema(implementation = Questions.Compare.class))
    @Parameter(
            name = "siteType",
            in = ParameterIn.QUERY,
            description = "and likewise every other dimension of the metric",
            schema = @Schema(implementation = String.class))
    @APIResponseSchema(value = MetricView.class, responseCode = "200")
    public Response value(String id, @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Questions.OfValue asked = questions.value(id, uri);
        return answers.answer(
                new ConditionalAnswers.Asked(uri, headers, request),
                asked.question().metric(),
                fresh -> Response.ok(show.value(asked.question(), asked.ranking(), asked.before(), fresh))
                        .build());
    }

    @GET
    @Path("/{id}/series")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "A metric over time 指标趋势",
            description = "By day, week (from Monday) or month of a period: of a state at the end of each, of what "
                    + "happens in each.")
    @Parameter(name = "every", in = ParameterIn.QUERY, schema = @Schema(implementation = Every.class))
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "period", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "knownAt", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "groupBy", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(
            name = "siteType",
            in = ParameterIn.QUERY,
            description = "and likewise every other dimension of the metric",
            schema = @Schema(implementation = String.class))
    @APIResponseSchema(value = SeriesView.class, responseCode = "200")
    public Response series(String id, @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Questions.OfSeries asked = questions.series(id, uri);
        return answers.answer(
                new ConditionalAnswers.Asked(uri, headers, request),
                asked.question().metric(),
                fresh -> Response.ok(show.series(asked.question(), asked.every(), asked.steps(), fresh))
                        .build());
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "What stands behind a figure 指标明细",
            description = "Entities and what each adds: together the figure that the same question gives. Of what "
                    + "counts people the sites, for those who may see small cells.")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "period", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "knownAt", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "1000", defaultValue = "100"))
    @Parameter(
            name = "siteType",
            in = ParameterIn.QUERY,
            description = "and likewise every other dimension of the metric",
            schema = @Schema(implementation = String.class))
    public RestResponse<Page<EntityRow>> rows(
            String id, @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Questions.OfRows asked = questions.rows(id, uri);
        rows.requireSeen(asked.question());
        return answers.page(
                new ConditionalAnswers.Asked(uri, headers, request),
                asked.question().metric(),
                () -> rows.page(asked.question(), asked.cursor(), asked.limit(), scope));
    }
}
