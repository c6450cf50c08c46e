package org.sitesentinel.runtime.problem;

import java.util.Locale;

/** Class names as kebab-case: {@code TallyExists} is {@code tally-exists}. */
public final class Slugs {
    private Slugs() {}

    public static String of(String className) {
        return className.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
