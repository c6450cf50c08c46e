package org.sitesentinel.runtime.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day as requests write it, {@code YYYY-MM-DD} with years 1 to 9999. Java reads more: a year 0, which the database's
 * calendar lacks, and years beyond what it can store.
 */
public final class IsoDate {
    /** The shape alone; whether the day exists is for {@link #read} to say. */
    static final String SHAPE = "(?!0000)\\d{4}-\\d{2}-\\d{2}";

    private static final Pattern DAY = Pattern.compile(SHAPE);

    private IsoDate() {}

    /** The day; nothing for a text that is none, or names one that does not exist. */
    public static Optional<LocalDate> read(String text) {
        if (!DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
