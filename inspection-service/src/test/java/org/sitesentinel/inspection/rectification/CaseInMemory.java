package org.sitesentinel.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.inspection.Finding;
import org.sitesentinel.inspection.inspection.Inspection;
import org.sitesentinel.runtime.site.Place;

/** Cases without a database, led to their status by their own steps. */
final class CaseInMemory {
    static final LocalDate INSPECTED = LocalDate.of(2022, 3, 10);

    private CaseInMemory() {}

    static RectificationCase opened(boolean interviewRequired) {
        return RectificationCase.open(
                inspection(List.of(new Finding("masks", null))),
                interviewRequired,
                INSPECTED.plusDays(1),
                Instant.EPOCH);
    }

    /** Every step is of the day after the inspection, but for a referral, which is of the day after the deadline. */
    static RectificationCase in(CaseStatus status) {
        LocalDate day = INSPECTED.plusDays(1);
        RectificationCase target = opened(false);
        List<Move> way =
                switch (status) {
                    case OPEN -> List.of();
                    case INTERVIEWED -> List.of(Move.INTERVIEW);
                    case ORDERED -> List.of(Move.ORDER);
                    case REPORTED -> List.of(Move.ORDER, Move.REPORT);
                    case CLOSED -> List.of(Move.INTERVIEW, Move.ORDER, Move.REPORT, Move.PASS);
                    case REFERRED -> List.of(Move.ORDER, Move.RECEIVE, Move.REFER);
                    case WITHDRAWN -> List.of(Move.WITHDRAW);
                };
        way.forEach(move -> Made.on(move, target, move == Move.REFER ? day.plusDays(Made.DAYS + 1) : day));
        assertThat(target.status()).isEqualTo(status);
        return target;
    }

    static Inspection inspection(List<Finding> findings) {
        Place site =
                new Place(UUID.randomUUID(), SiteType.RESIDENTIAL_COMPOUND, "630104", ManagementKind.PROPERTY_COMPANY);
        return new Inspection(site, INSPECTED, List.of("青A0001234"), findings, "test", Instant.EPOCH);
    }
}
