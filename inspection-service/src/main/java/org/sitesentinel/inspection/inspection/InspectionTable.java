package org.sitesentinel.inspection.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.AllPages;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.table.TableAnswer;
import org.sitesentinel.runtime.table.TableFormat;

/** The list as a table: read a page at a time, each in a short transaction, while it is sent. */
@ApplicationScoped
class InspectionTable {
    private static final List<String> FIELDS = List.of(
            "id",
            "siteId",
            "siteType",
            "district",
            "inspectedOn",
            "result",
            "inspectors",
            "checklistId",
            "checklistEdition",
            "deficientItems");

    private final Inspections inspections;
    private final Messages messages;
    private final AccessScope scope;

    InspectionTable(Inspections inspections, Messages messages, AccessScope scope) {
        this.inspections = inspections;
        this.messages = messages;
        this.scope = scope;
    }

    Response of(TableFormat format, Filter filter, HttpHeaders headers) {
        Locale locale = Messages.choose(headers.getAcceptableLanguages());
        List<String> headings = FIELDS.stream()
                .map(field -> messages.text(locale, "column.inspections." + field, Map.of()))
                .toList();
        // The request is over when the last rows are read.
        AccessScope reader = scope.claims().scope();
        return TableAnswer.of(
                format,
                "inspections",
                headings,
                new AllPages<>(
                        (cursor, limit) ->
                                inspections.page(filter, cursor, limit, reader, Inspection::view, Inspection::entry),
                        view -> row(view, locale)));
    }

    private List<@Nullable String> row(InspectionView view, Locale locale) {
        InspectionView.FollowedChecklist checklist = view.checklist();
        return Stream.of(
                        view.id(),
                        view.siteId(),
                        label(view.siteType(), locale),
                        view.district(),
                        view.inspectedOn(),
                        label(view.result(), locale),
                        String.join(" ", view.inspectors()),
                        checklist == null ? "" : checklist.id(),
                        checklist == null ? "" : checklist.edition(),
                        view.findings().stream().map(Finding::item).collect(Collectors.joining(" ")))
                .map(InspectionTable::text)
                .toList();
    }

    private static @Nullable String text(Object value) {
        return value.toString();
    }

    private String label(Enum<?> value, Locale locale) {
        return messages.text(
                locale, "label." + value.getDeclaringClass().getSimpleName() + "." + value.name(), Map.of());
    }
}
