package org.sitesentinel.reporting.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.Tables;

/** The list as a table. */
@ApplicationScoped
class AlertTable {
    private static final Layout<AlertView> LAYOUT = Layout.of(
            "alerts",
            List.of(
                    "id",
                    "ruleId",
                    "nameZh",
                    "nameEn",
                    "metric",
                    "severity",
                    "district",
                    "group",
                    "status",
                    "asOf",
                    "raisedAt",
                    "value",
                    "before",
                    "lastTold",
                    "acknowledgedAt",
                    "acknowledgedBy",
                    "note",
                    "clearedAt",
                    "clearedBecause",
                    "clearedValue"),
            AlertTable::cells);

    private final Alerts alerts;
    private final ShowAlerts show;
    private final Tables tables;

    AlertTable(Alerts alerts, ShowAlerts show, Tables tables) {
        this.alerts = alerts;
        this.show = show;
        this.tables = tables;
    }

    Response of(Filter filter, HttpHeaders headers) {
        Function<Alert, AlertView> view = show.toCaller();
        return tables.list(
                LAYOUT,
                (cursor, limit, reader) -> alerts.page(filter, cursor, limit, reader, view, Alert::id),
                headers);
    }

    private static Stream<?> cells(AlertView alert) {
        return Stream.of(
                alert.id(),
                alert.ruleId(),
                alert.name().zh(),
                alert.name().en(),
                alert.metric(),
                alert.severity(),
                alert.district(),
                Reading.key(alert.dimensions()),
                alert.status(),
                alert.asOf(),
                alert.raisedAt(),
                alert.raisedBy().value(),
                alert.raisedBy().before(),
                alert.raisedBy().lastTold(),
                alert.acknowledgedAt(),
                alert.acknowledgedBy(),
                alert.note(),
                alert.clearedAt(),
                alert.clearedBecause(),
                Optional.ofNullable(alert.clearedBy()).map(AlertFigure::value).orElse(null));
    }
}
