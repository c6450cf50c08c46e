package org.sitesentinel.runtime.grouping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** Something that figures can be grouped by. */
public interface GroupingKey {
    /** As callers name it, such as {@code siteType}. */
    String label();

    /**
     * Those that the parameter {@code groupBy} names, with commas between them; none where it is absent.
     *
     * @param offered those that may be asked for, in the order in which a refusal tells them
     */
    static <K extends GroupingKey> List<K> of(@Nullable String groupBy, Collection<K> offered) {
        Set<K> asked = new LinkedHashSet<>();
        for (String label : groupBy == null ? List.<String>of() : List.of(groupBy.split(",", -1))) {
            asked.add(offered.stream()
                    .filter(one -> one.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> unknown(offered)));
        }
        return List.copyOf(asked);
    }

    /** A refusal that tells what may be asked for. */
    static RuntimeException unknown(Collection<? extends GroupingKey> offered) {
        String known = offered.stream().map(GroupingKey::label).collect(Collectors.joining(", "));
        return new InvalidRequest(List.of(new Violation("?groupBy", "group-by", Map.of("known", known)))).exception();
    }

    /** What a row is grouped by, its last columns, by label; without those that it has no value for. */
    static Map<String, String> values(Object[] row, List<? extends GroupingKey> keys) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            Object value = row[row.length - keys.size() + i];
            if (value != null) {
                values.put(keys.get(i).label(), value.toString());
            }
        }
        return values;
    }
}
