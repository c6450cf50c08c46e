package org.sitesentinel.vaccination.coverage;

import java.util.List;
import org.sitesentinel.runtime.grouping.GroupingKey;

/** What coverage can be grouped by. */
enum Grouping implements GroupingKey {
    /** A site's id; units that are no sites have none. */
    SITE("site", "site_id"),

    SITE_TYPE("siteType", "site_type"),

    DISTRICT("district", "district"),

    POST("post", "post"),

    POPULATION("population", "population"),

    /** The site's id or the unit's code. */
    SUBJECT("subject", "subject");

    /** Those of which there are few, whatever is reported. */
    static final List<Grouping> COARSE = List.of(SITE_TYPE, DISTRICT, POST, POPULATION);

    static final List<Grouping> ALL = List.of(values());

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
