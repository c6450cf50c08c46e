package org.sitesentinel.screening.compliance;

import org.sitesentinel.runtime.grouping.GroupingKey;

/** What counts can be grouped by. */
enum Grouping implements GroupingKey {
    SITE("site", "site_id"),
    POST("post", "post"),
    DISTRICT("district", "district"),
    SITE_TYPE("siteType", "site_type");

    private final String label;
    private final String column;

    Grouping(String label, String column) {
        this.label = label;
        this.column = column;
    }

    @Override
    public String label() {
        return label;
    }

    String column() {
        return column;
    }
}
