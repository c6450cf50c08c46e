package org.sitesentinel.inspection.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How things are written in official documents. */
public final class PrintedText {
    /** For what there is none of. */
    public static final String NOTHING = "/";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("u年M月d日", Locale.SIMPLIFIED_CHINESE);

    private PrintedText() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}
