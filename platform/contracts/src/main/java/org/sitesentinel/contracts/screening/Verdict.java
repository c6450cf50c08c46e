package org.sitesentinel.contracts.screening;

/** What screening concluded about a returnee. */
public enum Verdict {
    /** Nothing stands against starting work (可上岗). */
    CLEARED,

    /** A document is missing or not valid (材料不全). */
    INCOMPLETE,

    /** Medical observation (健康监测). */
    OBSERVE,

    /** Centralised quarantine (集中隔离). */
    QUARANTINE
}
