package org.sitesentinel.reporting.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Grain;

/**
 * Sums of one grain that follow each other. Days in a row, however many, consist of a few of these: whole years, what
 * months are whole before and after those, and the days that are left.
 *
 * @param from where the first begins; absent for all before
 * @param until the first day that is no part of them any more
 */
record Cover(Grain grain, @Nullable LocalDate from, LocalDate until) {

    /** All days from one, or from the beginning, to another, each in one of the sums. */
    static List<Cover> of(@Nullable LocalDate from, LocalDate to) {
        List<Cover> parts = new ArrayList<>();
        add(parts, Grain.YEAR, from, to.plusDays(1));
        return parts;
    }

    private static void add(List<Cover> parts, Grain grain, @Nullable LocalDate from, LocalDate until) {
        if (from != null && !from.isBefore(until)) {
            return;
        }
        LocalDate end = grain.begin(until);
        LocalDate begin = from == null ? null : grain.nextBegin(from);
        if (begin != null && begin.isAfter(end)) {
            add(parts, finer(grain), from, until);
            return;
        }
        if (begin != null) {
            add(parts, finer(grain), from, begin);
        }
        if (begin == null || begin.isBefore(end)) {
            parts.add(new Cover(grain, begin, end));
        }
        add(parts, finer(grain), end, until);
    }

    /** Of days nothing is left over. */
    private static Grain finer(Grain grain) {
        return grain == Grain.YEAR ? Grain.MONTH : Grain.DAY;
    }
}
