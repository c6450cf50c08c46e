package org.sitesentinel.screening.rescreening;

/** How far a re-screening has come. */
public enum RescreeningStatus {
    /** Asked for. */
    PENDING,
    /** It is known whom it may touch, and they are being judged. */
    RUNNING,
    /** All of them have been judged. */
    COMPLETED
}
