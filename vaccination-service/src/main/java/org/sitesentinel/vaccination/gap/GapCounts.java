package org.sitesentinel.vaccination.gap;

/**
 * Persons who are due, by the reason in force: {@code due} is the sum of those by reason and those without.
 *
 * @param due all of them, the excused too
 * @param excused {@code contraindicated} + {@code deferred}
 */
public record GapCounts(
        long due, long excused, long contraindicated, long deferred, long refused, long unknown, long withoutReason) {
    static final GapCounts NOBODY = new GapCounts(0, 0, 0, 0, 0, 0, 0);

    GapCounts plus(GapCounts other) {
        return new GapCounts(
                due + other.due,
                excused + other.excused,
                contraindicated + other.contraindicated,
                deferred + other.deferred,
                refused + other.refused,
                unknown + other.unknown,
                withoutReason + other.withoutReason);
    }
}
