package org.sitesentinel.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;

/** What can be done to a case. */
enum CaseAction {
    INTERVIEW,
    ORDER,
    REPORT,
    CLOSE,
    GIVE_BACK;

    void on(RectificationCase target, LocalDate day) {
        Instant now = Instant.EPOCH.plusSeconds(day.toEpochDay());
        switch (this) {
            case INTERVIEW -> target.interview(day, now);
            case ORDER -> target.order(day, day.plusDays(7), now);
            case REPORT -> target.report(day, now);
            case CLOSE -> target.close(day, now);
            case GIVE_BACK -> target.giveBack(day, now);
        }
    }
}
