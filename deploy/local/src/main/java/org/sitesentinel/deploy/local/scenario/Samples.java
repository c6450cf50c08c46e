package org.sitesentinel.deploy.local.scenario;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sitesentinel.deploy.local.scenario.Roster.Member;

/** The weekly tests of those on the rosters, up to the day of the source. Some are missed, and some tubes fail. */
final class Samples {
    private static final LocalDate FIRST = LocalDate.of(2022, 3, 4);
    private static final int WEEKS = 4;
    private static final int DAYS_OF_WEEK = 7;

    private final Random chance = new Random(20220402);
    final List<Sample> all = new ArrayList<>();

    /**
     * A sample and what came of it.
     *
     * @param number tells samples apart
     * @param takenAt on the bureau's clock
     */
    record Sample(int number, Member member, OffsetDateTime takenAt, String result) {}

    Samples(Roster roster) {
        for (Member member : roster.members) {
            for (int week = 0; week < WEEKS; week++) {
                LocalDate day = FIRST.plusWeeks(week).plusDays(member.number() % DAYS_OF_WEEK);
                if (!day.isBefore(member.joined()) && chance.nextInt(100) >= 4) {
                    sample(member, day);
                }
            }
        }
    }

    /** A tube that failed is made up for on the next day. */
    private void sample(Member member, LocalDate day) {
        boolean failed = chance.nextInt(250) == 0 && day.isBefore(LocalDate.parse(GoldenFigure.AS_OF));
        all.add(new Sample(all.size(), member, morning(day), failed ? "INVALID" : "NEGATIVE"));
        if (failed) {
            all.add(new Sample(all.size(), member, morning(day.plusDays(1)), "NEGATIVE"));
        }
    }

    private OffsetDateTime morning(LocalDate day) {
        return day.atTime(8, 0).atOffset(ZoneOffset.ofHours(8)).plusMinutes(chance.nextInt(180));
    }
}
