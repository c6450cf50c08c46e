package org.sitesentinel.vaccination.gap;

import org.sitesentinel.runtime.grouping.GroupingKey;

/** What those who are due can be counted by. */
enum Grouping implements GroupingKey {
    SITE("site", "s.site_id"),
    SITE_TYPE("siteType", "s.site_type"),
    DISTRICT("district", "s.district"),
    POST("post", "s.post"),
    REASON("reason", "coalesce(v.reason, 'NONE')");

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
