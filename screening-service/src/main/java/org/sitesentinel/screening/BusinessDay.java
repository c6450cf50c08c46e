package org.sitesentinel.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The business date of a moment: its day in Asia/Shanghai. */
public final class BusinessDay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
