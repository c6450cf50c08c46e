package org.sitesentinel.inspection.checklist;

/** Where an edition is on its way. */
public enum ChecklistStatus {
    /** Being written; inspections cannot follow it yet. */
    DRAFT,

    /** In force. */
    PUBLISHED,

    /** Followed by another one, or given up; inspections up to its last day may still come in. */
    RETIRED
}
