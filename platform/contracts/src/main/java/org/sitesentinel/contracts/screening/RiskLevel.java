package org.sitesentinel.contracts.screening;

/** Risk level of an area (风险等级). */
public enum RiskLevel {
    /** Low (低风险). */
    LOW,

    /** Medium (中风险). */
    MEDIUM,

    /** High (高风险). */
    HIGH
}
