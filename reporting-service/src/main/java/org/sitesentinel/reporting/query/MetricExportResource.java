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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.runtime.table.Tables;

/** The same questions, answered as tables. */
@Path("/api/v1/metrics")
@Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
@Tag(name = "Metrics 统计指标")
public class MetricExportResource {
    private final Metrics metrics;
    private final Questions questions;
    private final ShowFigures show;
    private final ShowRows rows;
    private final ConditionalAnswers answers;
    private final Tables tables;

    MetricExportResource(
            Metrics metrics,
            Questions questions,
            ShowFigures show,
            ShowRows rows,
            ConditionalAnswers answers,
            Tables tables) {
        this.metrics = metrics;
        this.questions = questions;
        this.show = show;
        this.rows = rows;
        this.answers = answers;
        this.tables = tables;
    }

    @GET
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "The catalogue as a table 导出指标目录")
    public Response catalogue(@Context HttpHeaders headers) {
        return tables.of(
                MetricTables.CATALOGUE,
                metrics.all().stream().map(CatalogueEntry::of).iterator(),
                headers);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "A metric's value as a table 导出指标数值", description = "The total is the last row.")
    public Response value(String id, @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Questions.OfValue asked = questions.value(id, uri);
        return answers.answer(
                new ConditionalAnswers.Asked(uri, headers, request),
                asked.question().metric(),
                fresh -> tables.of(
                        MetricTables.figures("metric", asked.question().groupBy()),
                        MetricTables.lines(show.value(asked.question(), asked.ranking(), asked.before(), fresh))
                                .iterator(),
                        headers));
    }

    @GET
    @Path("/{id}/series")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "A metric over time as a table 导出指标趋势",
            description = "Of each step the total is the last row.")
    public Response series(String id, @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Questions.OfSeries asked = questions.series(id, uri);
        return answers.answer(
                new ConditionalAnswers.Asked(uri, headers, request),
                asked.question().metric(),
                fresh -> tables.of(
                        MetricTables.figures("metric-series", asked.question().groupBy()),
                        MetricTables.lines(show.series(asked.question(), asked.every(), asked.steps(), fresh))
                                .iterator(),
                        headers));
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "What stands behind a figure as a table 导出指标明细",
            description = "All of it, read while it is sent.")
    public Response rows(String id, @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        MetricQuestion question = questions.rows(id, uri).question();
        rows.requireSeen(question);
        return answers.rows(
                new ConditionalAnswers.Asked(uri, headers, request),
                question.metric(),
                () -> tables.list(
                        MetricTables.ROWS,
                        (cursor, limit, reader) -> rows.page(question, cursor, limit, reader),
                        headers));
    }
}
