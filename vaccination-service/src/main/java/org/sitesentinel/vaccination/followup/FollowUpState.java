package org.sitesentinel.vaccination.followup;

import java.util.Arrays;
import java.util.List;

/** How far a follow-up has come; it goes on step by step and never back. */
public enum FollowUpState {
    /** To be contacted (待联系). */
    OPEN,
    /** Spoken to, without an appointment yet (已联系). */
    CONTACTED,
    /** With a day for the booster (已预约). */
    APPOINTED,
    /** Over, with a result (已办结). */
    CLOSED;

    /** Whether a change may say this after that: the same again, the next step, or from everywhere the end. */
    boolean canBecome(FollowUpState next) {
        return this != CLOSED && (next == this || next == CLOSED || next.ordinal() == ordinal() + 1);
    }

    List<FollowUpState> next() {
        return Arrays.stream(values()).filter(this::canBecome).toList();
    }
}
