package org.sitesentinel.inspection.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/** What a sender says of an activity, first or corrected: the same fields, the same laws. */
interface ActivityInput extends SelfChecking {
    int LONGEST_MINUTES = 10_000;
    int MOST_SITES = 1000;
    int MOST_PEOPLE = 1_000_000;

    ActivityKind kind();

    String topic();

    Integer participants();

    @Nullable
    Integer peopleReached();

    @Nullable
    Integer sitesReached();

    @Nullable
    List<UUID> siteIds();

    @Nullable
    String minutes();

    @Override
    default List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        refuseBelow(peopleReached(), participants(), "/peopleReached", broken);
        refuseBelow(sitesReached(), named().size(), "/sitesReached", broken);
        return broken;
    }

    private static void refuseBelow(
            @Nullable Integer reached, @Nullable Integer least, String pointer, List<Violation> broken) {
        if (reached != null && least != null && reached < least) {
            broken.add(new Violation(pointer, "min", Map.of("min", least)));
        }
    }

    /** The sites that are named; none where the list is left out. */
    default List<UUID> named() {
        return Objects.requireNonNullElse(siteIds(), List.of());
    }

    /** Of an input that breaks no law. Who took part was reached, and so was a site that is named. */
    default ActivityFacts facts() {
        Integer sites = sitesReached();
        return new ActivityFacts(
                kind(),
                topic(),
                participants(),
                Objects.requireNonNullElse(peopleReached(), participants()),
                sites == null && siteIds() != null ? Integer.valueOf(named().size()) : sites,
                named(),
                minutes());
    }
}
