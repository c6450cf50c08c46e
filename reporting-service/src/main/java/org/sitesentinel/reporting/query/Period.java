package org.sitesentinel.reporting.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days in a row that are asked about: of the calendar, or so many.
 *
 * @param to the last; of one that has not ended, today
 */
record Period(LocalDate from, LocalDate to, Kind kind) {
    private static final Pattern YEAR = Pattern.compile("(?!0000)(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(?!0000)(\\d{4})-(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(?!0000)(\\d{4})-W(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(?!0000)(\\d{4})-Q([1-4])");
    private static final Pattern LAST_DAYS = Pattern.compile("LAST_([1-9]\\d{0,3})_DAYS");
    private static final Pattern RELATIVE = Pattern.compile("(THIS|LAST)_(WEEK|MONTH|QUARTER|YEAR)");

    /** What a period is a period of. */
    enum Kind {
        DAYS,
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        /** The first day of the one that a day lies in; weeks begin on Mondays. */
        LocalDate begin(LocalDate day) {
            return switch (this) {
                case DAYS -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        /** So many of them later. */
        LocalDate plus(LocalDate day, int count) {
            return switch (this) {
                case DAYS -> day.plusDays(count);
                case WEEK -> day.plusWeeks(count);
                case MONTH -> day.plusMonths(count);
                case QUARTER -> day.plusMonths(3L * count);
                case YEAR -> day.plusYears(count);
            };
        }
    }

    /** From a day to a day. */
    static Period of(LocalDate from, LocalDate to) {
        return new Period(from, to, Kind.DAYS);
    }

    /**
     * Reads {@code 2022}, {@code 2022-03}, {@code 2022-W13}, {@code 2022-Q1}, {@code LAST_7_DAYS} (today is the last),
     * {@code THIS_MONTH}, {@code LAST_MONTH} and likewise of weeks, quarters and years.
     */
    static Optional<Period> named(String text, LocalDate today) {
        try {
            return relative(text, today).or(() -> calendar(text)).map(period -> period.untilToday(today));
        } catch (DateTimeException noSuchPeriod) {
            return Optional.empty();
        }
    }

    private static Optional<Period> relative(String text, LocalDate today) {
        Matcher days = LAST_DAYS.matcher(text);
        if (days.matches()) {
            return Optional.of(of(today.minusDays(Integer.parseInt(days.group(1)) - 1L), today));
        }
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            Kind kind = Kind.valueOf(relative.group(2));
            return Optional.of(
                    whole(kind, kind.plus(kind.begin(today), relative.group(1).equals("THIS") ? 0 : -1)));
        }
        return Optional.empty();
    }

    private static Optional<Period> calendar(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return Optional.of(whole(Kind.YEAR, LocalDate.of(Integer.parseInt(year.group(1)), 1, 1)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(whole(
                    Kind.MONTH, LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1)));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            int first = Integer.parseInt(quarter.group(2)) * 3 - 2;
            return Optional.of(whole(Kind.QUARTER, LocalDate.of(Integer.parseInt(quarter.group(1)), first, 1)));
        }
        Matcher week = WEEK.matcher(text);
        return week.matches()
                ? week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)))
                : Optional.empty();
    }

    /** A year has 52 weeks or 53; the first is that of 4 January. */
    private static Optional<Period> week(int year, int number) {
        LocalDate within = LocalDate.of(year, 1, 4);
        boolean exists = number >= 1
                && number
                        <= IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(within)
                                .getMaximum();
        return exists
                ? Optional.of(whole(Kind.WEEK, Kind.WEEK.begin(within).plusWeeks(number - 1L)))
                : Optional.empty();
    }

    private static Period whole(Kind kind, LocalDate from) {
        return new Period(from, kind.plus(from, 1).minusDays(1), kind);
    }

    private Period untilToday(LocalDate today) {
        return from.isAfter(today) || !to.isAfter(today) ? this : new Period(from, today, kind);
    }

    /** The one before of the same kind; as much of it as there is of this one, if this has not ended. */
    Period before() {
        long days = ChronoUnit.DAYS.between(from, to);
        if (kind == Kind.DAYS) {
            return of(from.minusDays(days + 1), from.minusDays(1));
        }
        LocalDate begin = kind.plus(from, -1);
        LocalDate last = from.minusDays(1);
        boolean whole = to.plusDays(1).equals(kind.plus(from, 1));
        LocalDate end = whole || begin.plusDays(days).isAfter(last) ? last : begin.plusDays(days);
        return new Period(begin, end, kind);
    }
}
