package org.sitesentinel.inspection.calendar;

import java.time.LocalDate;

/**
 * Where a count of working days ends.
 *
 * @param from the day before the first that counts
 * @param days number of working days
 * @param day the last of them
 */
public record WorkingDayView(LocalDate from, int days, LocalDate day) {}
