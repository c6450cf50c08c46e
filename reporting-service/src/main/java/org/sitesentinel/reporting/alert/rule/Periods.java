package org.sitesentinel.reporting.alert.rule;

import java.util.List;
import org.sitesentinel.reporting.metric.Metric;

/** Tells metrics of what happened from those of how things stand. */
public final class Periods {
    private static final List<String> HAPPEN = List.of(
            "check-ins.", "returnees.", "vehicles.", "testing.results", "activities.", "inspections.", "cases.");

    private Periods() {}

    /** Whether a figure counts what happened, and can be asked for a period; else it says how things stand. */
    public static boolean happens(Metric metric) {
        return HAPPEN.stream().anyMatch(metric.id()::startsWith);
    }
}
