package org.sitesentinel.screening.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.screening.policy.Policies.Occasion;

/** Where checks have come to an end, and how long personal data that was kept for them stays from then on. */
@ApplicationScoped
public class Sunsets {
    private final Policies policies;

    Sunsets(Policies policies) {
        this.policies = policies;
    }

    /**
     * A division in which nothing is asked.
     *
     * @param since first day on which nothing was asked; absent where nothing ever was
     * @param says the policy that says how long personal data stays: the one that holds, or else the last one that
     *     checked anybody; absent where both are silent or missing
     */
    public record Sunset(
            String division,
            @Nullable LocalDate since,
            @Nullable PolicyInForce says) {
        /** Days from the sunset, and from when somebody was last heard of, for which personal data stays. */
        public int days(int usual) {
            Integer said = says == null ? null : says.purgeAfterDays();
            return said == null ? usual : said;
        }
    }

    /** Those of these divisions in which nothing is asked on a day, in three look-ups. */
    public List<Sunset> on(LocalDate day, String disease, Collection<String> divisions) {
        Map<String, List<LocalDate>> turns = policies.turns(disease, divisions, day);
        List<Occasion> occasions = new ArrayList<>();
        turns.forEach((division, days) -> days.forEach(one -> occasions.add(new Occasion(division, one))));
        Map<Occasion, PolicyInForce> known = policies.inForce(disease, occasions);
        return divisions.stream()
                .flatMap(division -> of(division, turns.getOrDefault(division, List.of()), known).stream())
                .toList();
    }

    private static Optional<Sunset> of(String division, List<LocalDate> turns, Map<Occasion, PolicyInForce> known) {
        LocalDate since = null;
        PolicyInForce now = null;
        PolicyInForce askedLast = null;
        for (LocalDate turn : turns) {
            now = known.get(new Occasion(division, turn));
            if (now != null && now.asksSomething()) {
                askedLast = now;
                since = null;
            } else if (askedLast != null && since == null) {
                since = turn;
            }
        }
        if (askedLast != null && since == null) {
            return Optional.empty();
        }
        PolicyInForce says = Stream.of(Optional.ofNullable(now), Optional.ofNullable(askedLast))
                .flatMap(Optional::stream)
                .filter(policy -> policy.purgeAfterDays() != null)
                .findFirst()
                .orElse(null);
        return Optional.of(new Sunset(division, since, says));
    }
}
