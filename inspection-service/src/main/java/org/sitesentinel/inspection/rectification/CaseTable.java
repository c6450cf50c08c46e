package org.sitesentinel.inspection.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.Tables;

/** The list of cases as a table. */
@ApplicationScoped
class CaseTable {
    private static final Layout<CaseView> LAYOUT = new Layout<>(
            "rectification-cases",
            "cases",
            List.of(
                    "id",
                    "siteId",
                    "siteType",
                    "district",
                    "status",
                    "overdue",
                    "openedOn",
                    "interviewedOn",
                    "orderedOn",
                    "orders",
                    "receivedOn",
                    "deadline",
                    "extendedOn",
                    "reportedOn",
                    "closedOn",
                    "referredOn",
                    "withdrawnOn",
                    "repeatItems"),
            CaseTable::cells);

    private final Cases cases;
    private final ShowCase show;
    private final Tables tables;

    CaseTable(Cases cases, ShowCase show, Tables tables) {
        this.cases = cases;
        this.show = show;
        this.tables = tables;
    }

    Response of(Filter filter, HttpHeaders headers) {
        return tables.list(
                LAYOUT,
                (cursor, limit, reader) ->
                        cases.page(filter, cursor, limit, reader, show::briefly, RectificationCase::id),
                headers);
    }

    private static Stream<?> cells(CaseView one) {
        return Stream.of(
                one.id(),
                one.siteId(),
                one.siteType(),
                one.district(),
                one.status(),
                one.overdue(),
                one.openedOn(),
                one.interviewedOn(),
                one.orderedOn(),
                one.orders(),
                one.receivedOn(),
                one.deadline(),
                one.extendedOn(),
                one.reportedOn(),
                one.closedOn(),
                one.referredOn(),
                one.withdrawnOn(),
                one.repeatItems());
    }
}
