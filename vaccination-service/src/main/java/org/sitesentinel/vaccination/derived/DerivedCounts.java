package org.sitesentinel.vaccination.derived;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People of a site's post on a day, each counted once. The reasons count people without a booster.
 *
 * @param headcount everybody on the roster
 * @param primaryComplete with the complete primary course
 * @param booster with a booster on top of it
 * @param boosterEligible whose time for a booster has come, boosted or not
 * @param noDoseKnown of whom no dose up to the day is known, which is not to say that there was none
 * @param contraindicated without a booster, for medical reasons
 * @param deferred without a booster, put off to a later day
 * @param refused without a booster, by their own will
 * @param unknown without a booster, asked after and not known
 */
public record DerivedCounts(
        int headcount,
        int primaryComplete,
        int booster,
        int boosterEligible,
        int noDoseKnown,
        int contraindicated,
        int deferred,
        int refused,
        int unknown) {
    /** Names of the components, in their order. */
    public static final List<String> FIELDS = List.of(
            "headcount",
            "primaryComplete",
            "booster",
            "boosterEligible",
            "noDoseKnown",
            "contraindicated",
            "deferred",
            "refused",
            "unknown");

    /** In the order of the components. */
    public static final List<String> COLUMNS = List.of(
            "headcount",
            "primary_complete",
            "booster",
            "booster_eligible",
            "no_dose_known",
            "contraindicated",
            "deferred",
            "refused",
            "unknown");

    /** The columns of a table, to be read by {@link #of}. */
    public static String columns(String table) {
        return COLUMNS.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    /** The columns of a table, nobody where it has no row. */
    public static String columnsOrNobody(String table) {
        return COLUMNS.stream()
                .map(column -> "coalesce(" + table + "." + column + ", 0)")
                .collect(Collectors.joining(", "));
    }

    /** As cells of a table, headed by {@link #FIELDS}. */
    public Stream<Integer> cells() {
        return Stream.of(
                headcount,
                primaryComplete,
                booster,
                boosterEligible,
                noDoseKnown,
                contraindicated,
                deferred,
                refused,
                unknown);
    }

    /** Reads the columns from a position on. */
    public static DerivedCounts of(Object[] row, int first) {
        return new DerivedCounts(
                number(row[first]),
                number(row[first + 1]),
                number(row[first + 2]),
                number(row[first + 3]),
                number(row[first + 4]),
                number(row[first + 5]),
                number(row[first + 6]),
                number(row[first + 7]),
                number(row[first + 8]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
