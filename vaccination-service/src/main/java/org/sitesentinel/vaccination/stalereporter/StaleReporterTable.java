package org.sitesentinel.vaccination.stalereporter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.AllPages;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.table.TableAnswer;
import org.sitesentinel.runtime.table.TableFormat;

/** The list as a table: read a page at a time, each in a short transaction, while it is sent. */
@ApplicationScoped
class StaleReporterTable {
    private static final List<String> FIELDS =
            List.of("siteId", "name", "siteType", "district", "openSince", "lastReportedOn", "dueOn", "daysOverdue");

    private final StaleReporters reporters;
    private final Messages messages;
    private final AccessScope scope;

    StaleReporterTable(StaleReporters reporters, Messages messages, AccessScope scope) {
        this.reporters = reporters;
        this.messages = messages;
        this.scope = scope;
    }

    Response of(TableFormat format, LocalDate day, Filter filter, HttpHeaders headers) {
        Locale locale = Messages.choose(headers.getAcceptableLanguages());
        List<String> headings = FIELDS.stream()
                .map(field -> messages.text(locale, "column.stale-reporters." + field, Map.of()))
                .toList();
        // The request is over when the last rows are read.
        AccessScope reader = scope.claims().scope();
        return TableAnswer.of(
                format,
                "stale-reporters",
                headings,
                new AllPages<>(
                        (cursor, limit) -> Page.of(
                                reporters.list(day, filter, Cursor.of(cursor), limit, reader),
                                limit,
                                site -> site,
                                site -> new Cursor(site.siteId())),
                        site -> row(site, locale)));
    }

    private List<@Nullable String> row(StaleReporterView site, Locale locale) {
        return Stream.of(
                        site.siteId(),
                        site.name(),
                        messages.text(locale, "label.SiteType." + site.siteType(), Map.of()),
                        site.district(),
                        site.openSince(),
                        site.lastReportedOn(),
                        site.dueOn(),
                        site.daysOverdue())
                .map(StaleReporterTable::text)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
