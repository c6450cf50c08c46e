package org.sitesentinel.vaccination.dose;

/** Where a sender has it from. */
public enum DoseSource {
    /** The immunisation registry (免疫规划信息系统). */
    REGISTRY,
    /** A certificate that was shown (接种凭证). */
    CERTIFICATE,
    /** The health code's record (健康码). */
    HEALTH_CODE,
    /** The person (本人申报). */
    SELF_REPORTED,
    /** Any other (其他). */
    OTHER
}
