package org.sitesentinel.screening.compliance;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** What counts can be grouped by. */
enum Grouping {
    SITE("site", "site_id"),
    POST("post", "post"),
    DISTRICT("district", "district"),
    SITE_TYPE("siteType", "site_type");

    private final String label;
    private final String column;

    Grouping(String label, String column) {
        this.label = label;
        this.column = column;
    }

    String label() {
        return label;
    }

    String column() {
        return column;
    }

    /** Labels with commas between them; nothing where none are given. */
    static List<Grouping> of(@Nullable String labels) {
        Set<Grouping> groupings = new LinkedHashSet<>();
        for (String label : labels == null ? List.<String>of() : List.of(labels.split(",", -1))) {
            groupings.add(labelled(label));
        }
        return List.copyOf(groupings);
    }

    private static Grouping labelled(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(List.of(new Violation(
                                "?groupBy",
                                "group-by",
                                Map.of(
                                        "known",
                                        Arrays.stream(values())
                                                .map(Grouping::label)
                                                .collect(Collectors.joining(", "))))))
                        .exception());
    }
}
