package org.sitesentinel.inspection.draw.assignment;

/** What became of an assignment. */
public enum AssignmentStatus {
    /** The site is yet to be inspected (待检查). */
    OPEN,
    /** An inspection is on record (已检查). */
    COMPLETED,
    /** Not to be inspected after all, for a reason (免检). */
    EXCUSED
}
