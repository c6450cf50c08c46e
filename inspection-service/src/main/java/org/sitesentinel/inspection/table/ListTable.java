package org.sitesentinel.inspection.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.AllPages;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.table.TableAnswer;
import org.sitesentinel.runtime.table.TableFormat;

/** A list as a table: read a page at a time, each in a short transaction, while it is sent. */
@ApplicationScoped
public class ListTable {
    private final Messages messages;

    ListTable(Messages messages) {
        this.messages = messages;
    }

    /**
     * Streams a list.
     *
     * @param name of the list; its headings are the messages {@code column.<name>.<field>}
     * @param pages reads the list, also when the request is over
     * @param cells one a field: constants become their labels, several values one text
     */
    public <T> Response of(
            TableFormat format,
            String name,
            List<String> fields,
            HttpHeaders headers,
            AllPages.Source<T> pages,
            Function<T, List<@Nullable Object>> cells) {
        Locale locale = Messages.choose(headers.getAcceptableLanguages());
        List<String> headings = fields.stream()
                .map(field -> messages.text(locale, "column." + name + "." + field, Map.of()))
                .toList();
        return TableAnswer.of(format, name, headings, new AllPages<>(pages, item -> cells.apply(item).stream()
                .map(value -> text(value, locale))
                .toList()));
    }

    private String text(@Nullable Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value instanceof Enum<?> constant) {
            return label(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), locale);
        }
        if (value instanceof Boolean truth) {
            return label("Boolean." + truth, locale);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> text(one, locale)).collect(Collectors.joining(" "));
        }
        return value.toString();
    }

    private String label(String constant, Locale locale) {
        return messages.text(locale, "label." + constant, Map.of());
    }
}
