package org.sitesentinel.inspection.inspector;

/** Why an inspector keeps away from a site (回避事由). */
public enum ConflictReason {
    /** A relative runs it or works there (亲属关系). */
    FAMILY,
    /** Has a share or another interest in it (利害关系). */
    INTEREST,
    /** Worked for it (曾任职). */
    FORMER_EMPLOYMENT,
    /** Lives there (居住). */
    RESIDENCE,
    /** Any other that could make him partial (其他). */
    OTHER
}
