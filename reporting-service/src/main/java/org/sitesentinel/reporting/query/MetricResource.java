package org.sitesentinel.reporting.query;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** The bureau's figures (统计指标). */
@Path("/api/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics 统计指标")
public class MetricResource {
    private final Metrics metrics;
    private final MetricQueries queries;
    private final Clock clock;

    MetricResource(Metrics metrics, MetricQueries queries, Clock clock) {
        this.metrics = metrics;
        this.queries = queries;
        this.clock = clock;
    }

    /** What the catalogue says of a metric. */
    public record Entry(
            String id,
            Name name,
            String unit,
            String formula,
            boolean distinct,
            List<Part> dimensions,
            List<String> topics) {
        /** A metric's name in both languages. */
        public record Name(String zh, String en) {}

        /** A dimension; {@code values} is empty where they are open. */
        public record Part(String name, List<String> values) {}

        static Entry of(Metric metric) {
            return new Entry(
                    metric.id(),
                    new Name(metric.zh(), metric.en()),
                    metric.unit().name().toLowerCase(Locale.ROOT),
                    metric.formula(),
                    metric.isDistinct(),
                    metric.dimensions().stream()
                            .sorted()
                            .map(dimension -> new Part(dimension.label(), dimension.choices()))
                            .toList(),
                    metric.topics());
        }
    }

    @GET
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "The catalogue 指标目录")
    public List<Entry> catalogue() {
        return metrics.all().stream().map(Entry::of).toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "A metric's value 指标数值",
            description = "At the end of business date asOf, or now. Any dimension of the metric narrows it.")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "dimensions, separated by commas",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "siteType",
            in = ParameterIn.QUERY,
            description = "and likewise every other dimension of the metric",
            schema = @Schema(implementation = String.class))
    public MetricAnswer value(String id, @Context UriInfo uri) {
        Metric metric = metrics.find(id).orElseThrow(() -> new NotFound().exception());
        return queries.answer(MetricQuestion.read(metric, uri.getQueryParameters(), LocalDate.now(clock)));
    }
}
