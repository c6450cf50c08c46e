package org.sitesentinel.inspection.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What speaks for inspecting a site (风险). */
public enum Risk {
    /** The deadline of a rectification case has passed (整改逾期). */
    OVERDUE_CASE {
        @Override
        boolean appliesTo(SiteFacts site, LocalDate day, int lowCoverageBelow) {
            LocalDate deadline = site.earliestDeadline();
            return deadline != null && deadline.isBefore(day);
        }
    },
    /** No inspection is on record (从未检查). */
    NEVER_INSPECTED {
        @Override
        boolean appliesTo(SiteFacts site, LocalDate day, int lowCoverageBelow) {
            return site.lastInspectedOn() == null;
        }
    },
    /** Fewer of its people than a percentage have had a booster (加强免疫率低). */
    LOW_COVERAGE {
        @Override
        boolean appliesTo(SiteFacts site, LocalDate day, int lowCoverageBelow) {
            SiteFacts.Vaccination told = site.vaccination();
            return told != null && 100L * told.booster() < (long) lowCoverageBelow * told.headcount();
        }
    },
    /** Somebody has not been tested in time (核酸检测逾期). */
    OVERDUE_TESTS {
        @Override
        boolean appliesTo(SiteFacts site, LocalDate day, int lowCoverageBelow) {
            SiteFacts.Testing told = site.testing();
            return told != null && told.overdue() > 0;
        }
    },
    /** A building has no posted venue code (场所码缺失). */
    MISSING_CODES {
        @Override
        boolean appliesTo(SiteFacts site, LocalDate day, int lowCoverageBelow) {
            return site.venueCodes().posted() < site.venueCodes().buildings();
        }
    },
    /** Supplies last for fewer days than they must (物资储备不足). */
    SHORT_SUPPLIES {
        @Override
        boolean appliesTo(SiteFacts site, LocalDate day, int lowCoverageBelow) {
            SiteFacts.Supplies told = site.supplies();
            return told != null && told.daysOfCover() < told.requiredDays();
        }
    };

    abstract boolean appliesTo(SiteFacts site, LocalDate day, int lowCoverageBelow);

    /**
     * Those that a site bears, in the order above.
     *
     * @param lowCoverageBelow percentage below which coverage is low
     */
    public static List<Risk> of(SiteFacts site, LocalDate day, int lowCoverageBelow) {
        return Arrays.stream(values())
                .filter(risk -> risk.appliesTo(site, day, lowCoverageBelow))
                .toList();
    }
}
