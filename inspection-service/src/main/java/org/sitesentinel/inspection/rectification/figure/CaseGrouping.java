package org.sitesentinel.inspection.rectification.figure;

/** What figures of cases are told by. */
public enum CaseGrouping {
    SITE_TYPE("site_type"),
    DISTRICT("district");

    private final String column;

    CaseGrouping(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
