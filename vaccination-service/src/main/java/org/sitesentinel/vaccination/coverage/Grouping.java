package org.sitesentinel.vaccination.coverage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** What coverage can be grouped by. */
enum Grouping {
    /** A site's id; units that are no sites have none. */
    SITE("site", "site_id"),

    SITE_TYPE("siteType", "site_type"),

    DISTRICT("district", "district"),

    POST("post", "post"),

    POPULATION("population", "population"),

    /** The site's id or the unit's code. */
    SUBJECT("subject", "subject");

    /** Those of which there are few, whatever is reported. */
    static final Set<Grouping> COARSE = Set.of(SITE_TYPE, DISTRICT, POST, POPULATION);

    static final Set<Grouping> ALL = Set.of(values());

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

    /**
     * Labels with commas between them; nothing where none are given.
     *
     * @param offered those that may be asked for
     */
    static List<Grouping> of(@Nullable String labels, Set<Grouping> offered) {
        Set<Grouping> groupings = new LinkedHashSet<>();
        for (String label : labels == null ? List.<String>of() : List.of(labels.split(",", -1))) {
            groupings.add(labelled(label, offered));
        }
        return List.copyOf(groupings);
    }

    /**
     * What a row is grouped by.
     *
     * @param first column of the first of them
     */
    static Map<String, String> dimensions(Object[] row, int first, List<Grouping> groupings) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (int i = 0; i < groupings.size(); i++) {
            Object value = row[first + i];
            if (value != null) {
                dimensions.put(groupings.get(i).label(), value.toString());
            }
        }
        return dimensions;
    }

    private static Grouping labelled(String label, Set<Grouping> offered) {
        return offered.stream()
                .filter(one -> one.label.equals(label))
                .findFirst()
                .orElseThrow(() -> refusal(offered));
    }

    private static RuntimeException refusal(Set<Grouping> offered) {
        String known = Arrays.stream(values())
                .filter(offered::contains)
                .map(Grouping::label)
                .collect(Collectors.joining(", "));
        return new InvalidRequest(List.of(new Violation("?groupBy", "group-by", Map.of("known", known)))).exception();
    }
}
