package org.sitesentinel.vaccination.stalereporter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.Tables;

/** The list as a table. */
@ApplicationScoped
class StaleReporterTable {
    private static final Layout<StaleReporterView> LAYOUT = Layout.of(
            "stale-reporters",
            List.of("siteId", "name", "siteType", "district", "openSince", "lastReportedOn", "dueOn", "daysOverdue"),
            StaleReporterTable::cells);

    private final StaleReporters reporters;
    private final Tables tables;

    StaleReporterTable(StaleReporters reporters, Tables tables) {
        this.reporters = reporters;
        this.tables = tables;
    }

    Response of(LocalDate day, Filter filter, HttpHeaders headers) {
        return tables.list(
                LAYOUT, (cursor, limit, reader) -> reporters.page(day, filter, cursor, limit, reader), headers);
    }

    private static Stream<?> cells(StaleReporterView site) {
        return Stream.of(
                site.siteId(),
                site.name(),
                site.siteType(),
                site.district(),
                site.openSince(),
                site.lastReportedOn(),
                site.dueOn(),
                site.daysOverdue());
    }
}
