package org.sitesentinel.inspection.rectification;

import java.time.LocalDate;
import java.util.function.BiPredicate;

/** What must be so of a case, on the day of a step, for the step to be taken. */
enum Guard {
    /** The responsible person was interviewed, where the policy asks for it. */
    INTERVIEW_HELD((one, day) -> !one.interviewRequired() || one.state().interviewedOn() != null),

    /** There is a record of an interview, and it has not come back signed yet. */
    INTERVIEW_UNSIGNED((one, day) -> one.state().interviewedOn() != null && !one.interviewSigned()),

    /** The order in force has not been received yet. */
    ORDER_NOT_RECEIVED((one, day) -> one.state().receivedOn() == null),

    /** The order in force has been received. */
    ORDER_RECEIVED((one, day) -> one.state().receivedOn() != null),

    /** The deadline was never extended. */
    NOT_EXTENDED((one, day) -> one.state().extendedOn() == null),

    /** The deadline has not passed. */
    WITHIN_DEADLINE((one, day) -> !one.isOver(day)),

    /** The deadline has passed. */
    DEADLINE_OVER(RectificationCase::isOver),

    /** There was no second order yet. */
    FIRST_ORDER((one, day) -> one.orders() == 1);

    private final BiPredicate<RectificationCase, LocalDate> holds;

    Guard(BiPredicate<RectificationCase, LocalDate> holds) {
        this.holds = holds;
    }

    boolean holds(RectificationCase one, LocalDate day) {
        return holds.test(one, day);
    }
}
