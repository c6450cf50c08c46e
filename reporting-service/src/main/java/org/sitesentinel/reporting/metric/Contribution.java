package org.sitesentinel.reporting.metric;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one state of one entity adds to one metric while it holds.
 *
 * @param since first day on which it adds anything; absent while it does so from the state's own day on
 * @param until first day on which it no longer adds anything by itself; absent while only a newer state ends it
 * @param whileOpen whether it adds nothing on days on which the state's site is closed
 */
public record Contribution(
        Map<Dimension, String> dimensions,
        long numerator,
        long denominator,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        boolean whileOpen) {
    public Contribution {
        dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }

    boolean isNothing() {
        return numerator == 0 && denominator == 0;
    }
}
