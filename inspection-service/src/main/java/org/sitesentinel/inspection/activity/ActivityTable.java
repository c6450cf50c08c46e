package org.sitesentinel.inspection.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.table.ListTable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.table.TableFormat;

/** The list of activities as a table. */
@ApplicationScoped
class ActivityTable {
    private static final List<String> FIELDS = List.of(
            "id", "kind", "heldOn", "topic", "district", "participants", "peopleReached", "sitesReached", "withdrawn");

    private final Activities activities;
    private final ListTable table;
    private final AccessScope scope;

    ActivityTable(Activities activities, ListTable table, AccessScope scope) {
        this.activities = activities;
        this.table = table;
        this.scope = scope;
    }

    Response of(TableFormat format, Filter filter, HttpHeaders headers) {
        // The request is over when the last rows are read.
        AccessScope reader = scope.claims().scope();
        return table.of(
                format,
                "activities",
                FIELDS,
                headers,
                (cursor, limit) -> activities.page(filter, cursor, limit, reader, ActivityView::of, Activity::id),
                ActivityTable::cells);
    }

    private static List<@Nullable Object> cells(ActivityView activity) {
        return Arrays.asList(
                activity.id(),
                activity.kind(),
                activity.heldOn(),
                activity.topic(),
                activity.district(),
                activity.participants(),
                activity.peopleReached(),
                activity.sitesReached(),
                activity.withdrawn());
    }
}
