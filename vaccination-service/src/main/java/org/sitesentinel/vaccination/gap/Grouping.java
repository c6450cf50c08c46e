package org.sitesentinel.vaccination.gap;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** What those who are due can be counted by. */
enum Grouping {
    SITE("site", "s.site_id"),
    SITE_TYPE("siteType", "s.site_type"),
    DISTRICT("district", "s.district"),
    POST("post", "s.post"),
    REASON("reason", "coalesce(v.reason, 'NONE')");

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
                .orElseThrow(() -> new InvalidRequest(
                                List.of(new Violation("?groupBy", "group-by", Map.of("known", known()))))
                        .exception());
    }

    private static String known() {
        return Arrays.stream(values()).map(Grouping::label).collect(Collectors.joining(", "));
    }
}
