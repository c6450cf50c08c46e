package org.sitesentinel.runtime.problem;

import java.util.Locale;
import java.util.regex.Pattern;

/** Class names as kebab-case: {@code TallyExists} is {@code tally-exists}. */
public final class Slugs {
    /** Compiled once: a body may break a million rules. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private Slugs() {}

    public static String of(String className) {
        return BETWEEN_WORDS.matcher(className).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
