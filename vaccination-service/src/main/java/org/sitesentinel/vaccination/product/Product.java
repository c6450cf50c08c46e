package org.sitesentinel.vaccination.product;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vaccine that can have been given.
 *
 * @param code by which records name it
 * @param boosterOnly whether it adds to a complete course alone and is no part of one
 * @param from first day on which it was given
 * @param until last day; absent while it is given
 */
public record Product(
        String code,
        Platform platform,
        String nameZh,
        String nameEn,
        boolean boosterOnly,
        LocalDate from,
        @Nullable LocalDate until) {

    public boolean isNotYetGivenOn(LocalDate day) {
        return day.isBefore(from);
    }

    public boolean isNoLongerGivenOn(LocalDate day) {
        return until != null && day.isAfter(until);
    }
}
