package org.sitesentinel.contracts.inspection;

/** What somebody is to be told of a case. */
public enum CaseNoticeKind {
    /** The deadline is near (到期提醒). */
    REMINDER,

    /** The deadline is over, and the site has not reported (逾期). */
    OVERDUE,

    /** Overdue for so long that somebody higher should know (升级督办). */
    ESCALATION
}
