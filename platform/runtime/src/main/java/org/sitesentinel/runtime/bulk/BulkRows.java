package org.sitesentinel.runtime.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.table.TableAnswer;
import org.sitesentinel.runtime.table.TableFormat;

/** What a sender gets to see of its rows, in its language, and the files it works with. */
@ApplicationScoped
public class BulkRows {
    private final BulkDesk desk;
    private final KeptRows rows;
    private final Messages messages;

    BulkRows(BulkDesk desk, KeptRows rows, Messages messages) {
        this.desk = desk;
        this.rows = rows;
        this.messages = messages;
    }

    /** What became of each row, in the order of the body. */
    public Page<RowView> page(
            BulkDoor<?> door,
            UUID id,
            @Nullable Outcome outcome,
            @Nullable String cursor,
            int limit,
            HttpHeaders headers) {
        UUID receipt = desk.require(door, id).id();
        long after = Cursor.of(cursor).after().getLeastSignificantBits();
        Locale locale = locale(headers);
        return Page.of(
                rows.list(receipt, outcome, after, limit + 1),
                limit,
                row -> view(row, locale),
                row -> new Cursor(new UUID(0, row.ordinal())));
    }

    /** The rejected rows as their sender wrote them, each with its line and errors, to be mended and sent again. */
    public Response rejected(BulkDoor<?> door, UUID id, TableFormat format, HttpHeaders headers) {
        UUID receipt = desk.require(door, id).id();
        Locale locale = locale(headers);
        List<String> headings = headings(door, locale);
        Columns.REMARKS.forEach(remark -> headings.add(messages.text(locale, remark, Map.of())));
        List<Field> fields = Columns.fieldsOf(door);
        Iterator<KeptRow> rejected = rows.all(receipt, Outcome.REJECTED);
        return TableAnswer.of(format, door.name() + "-rejected", headings, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rejected.hasNext();
            }

            @Override
            public List<@Nullable String> next() {
                return cells(rejected.next(), fields, locale);
            }
        });
    }

    /** An empty table with the door's headings. */
    public Response template(BulkDoor<?> door, TableFormat format, HttpHeaders headers) {
        return TableAnswer.of(
                format, door.name() + "-template", headings(door, locale(headers)), Collections.emptyIterator());
    }

    private List<String> headings(BulkDoor<?> door, Locale locale) {
        List<String> headings = new ArrayList<>();
        Columns.fieldsOf(door).forEach(field -> headings.add(Columns.heading(door, field, messages, locale)));
        return headings;
    }

    private List<@Nullable String> cells(KeptRow row, List<Field> fields, Locale locale) {
        List<@Nullable String> cells = new ArrayList<>();
        fields.forEach(field -> cells.add(row.cells().get(field.name())));
        cells.add(Long.toString(row.line()));
        cells.add(row.errors().stream()
                .map(error -> (error.pointer() + " " + text(error, locale)).strip())
                .collect(Collectors.joining("; ")));
        return cells;
    }

    private RowView view(KeptRow row, Locale locale) {
        return new RowView(
                row.ordinal(),
                row.line(),
                row.reference(),
                row.outcome(),
                row.subject(),
                row.errors().stream()
                        .map(error -> new RowView.Entry(error.pointer(), error.code(), text(error, locale)))
                        .toList());
    }

    /** A rule about a field, or one that refused the row as a request of its own would have been. */
    private String text(Violation error, Locale locale) {
        String key = "violation." + error.code();
        String text = messages.text(locale, key, error.arguments());
        return text.equals(key) ? messages.text(locale, error.code() + ".detail", error.arguments()) : text;
    }

    private static Locale locale(HttpHeaders headers) {
        return Messages.choose(headers.getAcceptableLanguages());
    }
}
