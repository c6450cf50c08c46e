package org.sitesentinel.vaccination.course;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.sitesentinel.vaccination.product.Platform;

/** The rules of all platforms, past and present. */
public final class CoursePolicy {
    private final Map<Platform, NavigableMap<LocalDate, CourseRule>> rules = new EnumMap<>(Platform.class);

    /**
     * A policy of these rules.
     *
     * @throws IllegalArgumentException when a platform has none
     */
    public CoursePolicy(Collection<CourseRule> rules) {
        for (CourseRule rule : rules) {
            this.rules.computeIfAbsent(rule.platform(), none -> new TreeMap<>()).put(rule.from(), rule);
        }
        for (Platform platform : Platform.values()) {
            if (!this.rules.containsKey(platform)) {
                throw new IllegalArgumentException("no course of " + platform);
            }
        }
    }

    /** By platform, each in order of time. */
    public List<CourseRule> rules() {
        return rules.values().stream().flatMap(one -> one.values().stream()).toList();
    }

    /** The rule that holds on a day; before the first one, that one. */
    public CourseRule on(Platform platform, LocalDate day) {
        NavigableMap<LocalDate, CourseRule> ofPlatform = of(platform);
        Map.Entry<LocalDate, CourseRule> found = ofPlatform.floorEntry(day);
        return found == null ? Objects.requireNonNull(ofPlatform.firstEntry()).getValue() : found.getValue();
    }

    /**
     * The first day on which a booster can be given: the first on which the rule that holds on it says so. Whoever was
     * eligible once stays so, should a later rule ask for more.
     *
     * @param platform of the primary course
     * @param complete day of its last dose
     */
    public LocalDate boosterFrom(Platform platform, LocalDate complete) {
        Iterator<CourseRule> inOrder = of(platform).values().iterator();
        CourseRule rule = inOrder.next();
        // The first rule reaches back without end.
        LocalDate first = complete.plusMonths(rule.boosterAfterMonths());
        while (inOrder.hasNext()) {
            CourseRule next = inOrder.next();
            if (first.isBefore(next.from())) {
                return first;
            }
            LocalDate waited = complete.plusMonths(next.boosterAfterMonths());
            first = waited.isBefore(next.from()) ? next.from() : waited;
        }
        return first;
    }

    private NavigableMap<LocalDate, CourseRule> of(Platform platform) {
        return Objects.requireNonNull(rules.get(platform));
    }
}
