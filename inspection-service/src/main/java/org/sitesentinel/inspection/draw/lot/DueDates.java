package org.sitesentinel.inspection.draw.lot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When the sites of a draw are due.
 *
 * @param from first day of the period
 * @param to its last day
 * @param spread whether they are spread over it rather than due at its end all together
 */
public record DueDates(LocalDate from, LocalDate to, boolean spread) {
    /**
     * The due date of one.
     *
     * @param nth place among all that are drawn, from 1
     * @param all how many are drawn
     */
    public LocalDate of(int nth, int all) {
        if (!spread) {
            return to;
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return from.plusDays((nth * days + all - 1) / all - 1);
    }
}
