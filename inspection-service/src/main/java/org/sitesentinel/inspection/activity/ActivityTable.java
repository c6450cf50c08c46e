package org.sitesentinel.inspection.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.Tables;

/** The list of activities as a table. */
@ApplicationScoped
class ActivityTable {
    private static final Layout<ActivityView> LAYOUT = Layout.of(
            "activities",
            List.of(
                    "id",
                    "kind",
                    "heldOn",
                    "topic",
                    "district",
                    "participants",
                    "peopleReached",
                    "sitesReached",
                    "withdrawn"),
            ActivityTable::cells);

    private final Activities activities;
    private final Tables tables;

    ActivityTable(Activities activities, Tables tables) {
        this.activities = activities;
        this.tables = tables;
    }

    Response of(Filter filter, HttpHeaders headers) {
        return tables.list(
                LAYOUT,
                (cursor, limit, reader) ->
                        activities.page(filter, cursor, limit, reader, ActivityView::of, Activity::id),
                headers);
    }

    private static Stream<?> cells(ActivityView activity) {
        return Stream.of(
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
