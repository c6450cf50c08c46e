package org.sitesentinel.inspection.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.Tables;

/** The list as a table. */
@ApplicationScoped
class InspectionTable {
    private static final Layout<InspectionView> LAYOUT = Layout.of(
            "inspections",
            List.of(
                    "id",
                    "siteId",
                    "siteType",
                    "district",
                    "inspectedOn",
                    "result",
                    "inspectors",
                    "checklistId",
                    "checklistEdition",
                    "deficientItems"),
            InspectionTable::cells);

    private final Inspections inspections;
    private final Tables tables;

    InspectionTable(Inspections inspections, Tables tables) {
        this.inspections = inspections;
        this.tables = tables;
    }

    Response of(Filter filter, HttpHeaders headers) {
        return tables.list(
                LAYOUT,
                (cursor, limit, reader) ->
                        inspections.page(filter, cursor, limit, reader, Inspection::view, Inspection::entry),
                headers);
    }

    private static Stream<?> cells(InspectionView view) {
        InspectionView.FollowedChecklist checklist = view.checklist();
        return Stream.of(
                view.id(),
                view.siteId(),
                view.siteType(),
                view.district(),
                view.inspectedOn(),
                view.result(),
                view.inspectors(),
                checklist == null ? null : checklist.id(),
                checklist == null ? null : checklist.edition(),
                view.findings().stream().map(Finding::item).toList());
    }
}
