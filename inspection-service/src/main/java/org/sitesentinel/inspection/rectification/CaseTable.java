package org.sitesentinel.inspection.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.AllPages;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.table.TableAnswer;
import org.sitesentinel.runtime.table.TableFormat;

/** The list of cases as a table: read a page at a time, each in a short transaction, while it is sent. */
@ApplicationScoped
class CaseTable {
    private static final List<String> FIELDS = List.of(
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
            "repeatItems");

    private final Cases cases;
    private final ShowCase show;
    private final Messages messages;
    private final AccessScope scope;

    CaseTable(Cases cases, ShowCase show, Messages messages, AccessScope scope) {
        this.cases = cases;
        this.show = show;
        this.messages = messages;
        this.scope = scope;
    }

    Response of(TableFormat format, Filter filter, HttpHeaders headers) {
        Locale locale = Messages.choose(headers.getAcceptableLanguages());
        List<String> headings = FIELDS.stream()
                .map(field -> text("column.cases." + field, locale))
                .toList();
        // The request is over when the last rows are read.
        AccessScope reader = scope.claims().scope();
        return TableAnswer.of(
                format,
                "rectification-cases",
                headings,
                new AllPages<>(
                        (cursor, limit) ->
                                cases.page(filter, cursor, limit, reader, show::briefly, RectificationCase::id),
                        one -> row(one, locale)));
    }

    private List<@Nullable String> row(CaseView one, Locale locale) {
        return Stream.<@Nullable Object>of(
                        one.id(),
                        one.siteId(),
                        text("label.SiteType." + one.siteType(), locale),
                        one.district(),
                        text("label.CaseStatus." + one.status(), locale),
                        text("label.Boolean." + one.overdue(), locale),
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
                        one.repeatItems())
                .map(CaseTable::cell)
                .toList();
    }

    private String text(String key, Locale locale) {
        return messages.text(locale, key, Map.of());
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
