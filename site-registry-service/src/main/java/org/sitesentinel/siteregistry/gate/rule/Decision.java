package org.sitesentinel.siteregistry.gate.rule;

/** What the gate does; a later one is stricter and wins over an earlier one. */
public enum Decision {
    /** Let in or out (放行). */
    ADMIT,
    /** Somebody must look (人工核验). */
    CHECK_BY_HAND,
    /** Turned away (劝返). */
    REFUSE
}
