package org.sitesentinel.reporting.briefing.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.printing.PrintingRule;
import org.sitesentinel.reporting.metric.Dimension;

/**
 * A figure of a sentence.
 *
 * @param name its place in the text
 * @param metric id in the registry
 * @param filter dimensions to narrow the metric to, besides the briefing's district
 * @param daysBefore as of so many days before the briefing's own day; that day itself where nothing is said
 * @param period of what happens: in these days up to that day; all up to that day where nothing is said
 * @param whatIfJoinedBy a count whose people are imagined to join the denominator
 */
@AskableFigure
public record FigureRule(
        @NotNull @Pattern(regexp = "[a-zA-Z][a-zA-Z0-9]{0,39}")
        String name,

        @NotNull String metric,
        @Nullable @Size(max = 6) List<@Valid Narrowing> filter,
        @Nullable @Min(1) @Max(3660) Integer daysBefore,
        @Nullable FigurePeriod period,
        @Nullable String whatIfJoinedBy,
        @Nullable @Valid PrintingRule print) {

    /** One dimension and the value it has. */
    public record Narrowing(
            @NotNull String dimension, @NotNull String value) {}

    List<Narrowing> filterOrNone() {
        return Objects.requireNonNullElse(filter, List.of());
    }

    /** By dimension; of a rule that was checked. */
    public Map<Dimension, String> narrowing() {
        Map<Dimension, String> narrowing = new EnumMap<>(Dimension.class);
        filterOrNone().forEach(one -> narrowing.put(dimension(one.dimension()), one.value()));
        return narrowing;
    }

    private static Dimension dimension(String label) {
        return Dimension.labelled(label).orElseThrow(() -> new TemplateOutdated(label).exception());
    }

    public PrintingRule printing() {
        return Objects.requireNonNullElse(print, PrintingRule.PLAIN);
    }
}
