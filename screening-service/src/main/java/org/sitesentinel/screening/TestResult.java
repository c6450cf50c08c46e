package org.sitesentinel.screening;

/** What came of a test, as a certificate or a laboratory tells it. */
public enum TestResult {
    /** Not detected (阴性); of a pool, in none of its members. */
    NEGATIVE,
    /** Detected in one person's sample (阳性). */
    POSITIVE,
    /** To be repeated (可疑). */
    SUSPECT,
    /** The pool was positive and its members wait for a single test (待复检): not a positive person. */
    POOL_POSITIVE_PENDING,
    /** No result could be had. */
    INVALID
}
