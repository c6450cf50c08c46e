package org.sitesentinel.runtime.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.AllPages;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.Messages;

/** Answers with tables, in the form and the language that the reader accepts. */
@ApplicationScoped
public class Tables {
    private final Messages messages;
    private final AccessScope scope;

    Tables(Messages messages, AccessScope scope) {
        this.messages = messages;
        this.scope = scope;
    }

    /** Reads the page that follows a cursor, or the first, as far as a reader may see it. */
    @FunctionalInterface
    public interface Pages<T> {
        Page<T> page(@Nullable String cursor, int limit, AccessScope reader);
    }

    /** A whole list: read a page at a time, each in a short transaction, while it is sent. */
    public <T> Response list(Layout<T> layout, Pages<T> pages, HttpHeaders headers) {
        // The request is over when the last rows are read.
        AccessScope reader = scope.claims().scope();
        return of(layout, new AllPages<>((cursor, limit) -> pages.page(cursor, limit, reader)), headers);
    }

    /** These items, read while they are sent. */
    public <T> Response of(Layout<T> layout, Iterator<T> items, HttpHeaders headers) {
        Locale locale = Messages.choose(headers.getAcceptableLanguages());
        List<String> headings = layout.fields().stream()
                .map(field -> messages.text(locale, "column." + layout.texts() + "." + field, Map.of()))
                .toList();
        return TableAnswer.of(
                TableFormat.accepted(headers, TableFormat.CSV), layout.file(), headings, new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return items.hasNext();
                    }

                    @Override
                    public List<@Nullable String> next() {
                        return layout.cells()
                                .apply(items.next())
                                .<@Nullable String>map(value -> cell(value, locale))
                                .toList();
                    }
                });
    }

    private String cell(@Nullable Object value, Locale locale) {
        if (value instanceof Enum<?> constant) {
            return label(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), locale);
        }
        if (value instanceof Boolean truth) {
            return label("Boolean." + truth, locale);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> cell(one, locale)).collect(Collectors.joining(" "));
        }
        return value == null ? "" : value.toString();
    }

    private String label(String constant, Locale locale) {
        return messages.text(locale, "label." + constant, Map.of());
    }
}
