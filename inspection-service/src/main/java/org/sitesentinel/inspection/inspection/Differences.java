package org.sitesentinel.inspection.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;

/** Where one JSON text differs from another, as deep as both have the same form. */
final class Differences {
    private final List<Violation> found = new ArrayList<>();

    private Differences() {}

    /** A {@code differs} a place, in the order of the second; none if both say the same. */
    static List<Violation> between(JsonNode before, JsonNode now) {
        Differences differences = new Differences();
        differences.compare(before, now, "");
        return List.copyOf(differences.found);
    }

    private void compare(@Nullable JsonNode before, @Nullable JsonNode now, String pointer) {
        if (before != null && before.isObject() && now != null && now.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            now.fieldNames().forEachRemaining(names::add);
            before.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(before.get(name), now.get(name), pointer + "/" + name));
        } else if (before != null && before.isArray() && now != null && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < now.size(); i++) {
                compare(before.get(i), now.get(i), pointer + "/" + i);
            }
        } else if (before == null || !before.equals(now)) {
            found.add(Violation.of(pointer, "differs"));
        }
    }
}
