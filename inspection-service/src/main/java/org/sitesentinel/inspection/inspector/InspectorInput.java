package org.sitesentinel.inspection.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/** What a sender says of an inspector, first or changed. */
interface InspectorInput extends SelfChecking {
    int MOST_CONFLICTS = 200;

    String district();

    @Nullable
    List<Conflict> conflicts();

    default List<Conflict> named() {
        return Objects.requireNonNullElse(conflicts(), List.of());
    }

    @Override
    default List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        for (int i = 0; i < named().size(); i++) {
            for (Violation one : named().get(i).brokenLaws()) {
                broken.add(Violation.of("/conflicts/" + i + one.pointer(), one.code()));
            }
        }
        return broken;
    }
}
