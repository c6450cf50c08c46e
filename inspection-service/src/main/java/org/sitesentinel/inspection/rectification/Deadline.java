package org.sitesentinel.inspection.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A deadline with the days on which something follows from it.
 *
 * @param day the last on which to rectify
 * @param remindOn when the site is reminded
 * @param escalateOn when an overdue case is escalated
 */
@Embeddable
record Deadline(
        @Column(name = "deadline") LocalDate day,
        @Column(name = "remind_on") LocalDate remindOn,
        @Column(name = "escalate_on") LocalDate escalateOn) {}
