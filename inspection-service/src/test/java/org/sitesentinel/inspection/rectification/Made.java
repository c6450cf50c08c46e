package org.sitesentinel.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;

/** Makes moves on cases without a database. */
final class Made {
    /** Days from an order, or from a deadline that is put off, to the deadline. */
    static final int DAYS = 7;

    private Made() {}

    static void on(Move move, RectificationCase target, LocalDate day) {
        Instant now = Instant.EPOCH.plusSeconds(day.toEpochDay());
        switch (move) {
            case INTERVIEW -> target.interview(day, now);
            case SIGN_INTERVIEW -> target.signInterview(day, now);
            case ORDER -> target.order(day, until(day), now);
            case RECEIVE -> target.receive(day, now);
            case EXTEND -> target.extend(day, until(standing(target, day)), now);
            case REPORT -> target.report(day, now);
            case RETURN -> target.giveReportBack(day, now);
            case PASS -> target.close(day, now);
            case FAIL -> target.giveBack(day, now);
            case ORDER_AGAIN -> target.orderAgain(day, until(day), now);
            case REFER -> target.refer(day, now);
            case WITHDRAW -> target.withdraw(day, now);
        }
    }

    private static LocalDate standing(RectificationCase target, LocalDate day) {
        Deadline deadline = target.deadline();
        return deadline == null ? day : deadline.day();
    }

    static Deadline until(LocalDate day) {
        return new Deadline(day.plusDays(DAYS), day.plusDays(DAYS - 2), day.plusDays(DAYS + 3));
    }
}
