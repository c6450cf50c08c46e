package org.sitesentinel.screening.compliance;

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
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.table.TableAnswer;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.screening.person.MaskedPerson;

/** The list as a table: read a page at a time, each in a short transaction, while it is sent. */
@ApplicationScoped
class OverdueTestTable {
    private static final List<String> FIELDS = List.of(
            "state",
            "dueOn",
            "name",
            "documentType",
            "documentNumber",
            "siteId",
            "district",
            "post",
            "joined",
            "lastSampledAt",
            "excuse",
            "from",
            "until");

    private final OverdueTests tests;
    private final Messages messages;
    private final AccessScope scope;

    OverdueTestTable(OverdueTests tests, Messages messages, AccessScope scope) {
        this.tests = tests;
        this.messages = messages;
        this.scope = scope;
    }

    Response of(TableFormat format, OverdueTests.Wanted wanted, HttpHeaders headers) {
        Locale locale = Messages.choose(headers.getAcceptableLanguages());
        List<String> headings = FIELDS.stream()
                .map(field -> messages.text(locale, "column.overdue-tests." + field, Map.of()))
                .toList();
        // The request is over when the last rows are read.
        AccessScope reader = scope.claims().scope();
        return TableAnswer.of(
                format,
                "overdue-tests",
                headings,
                new AllPages<>(
                        (cursor, limit) -> tests.page(wanted, cursor, limit, reader), item -> row(item, locale)));
    }

    private List<@Nullable String> row(OverdueTestView test, Locale locale) {
        MaskedPerson person = test.person();
        OverdueTestView.Excuse excuse = test.excuse();
        return Stream.of(
                        label(test.state(), locale),
                        test.dueOn(),
                        person.name(),
                        label(person.documentType(), locale),
                        person.documentNumber(),
                        test.siteId(),
                        test.district(),
                        label(test.post(), locale),
                        test.joined(),
                        test.lastSampledAt(),
                        label(excuse == null ? null : excuse.reason(), locale),
                        excuse == null ? null : excuse.from(),
                        excuse == null ? null : excuse.until())
                .map(OverdueTestTable::text)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private @Nullable String label(@Nullable Enum<?> value, Locale locale) {
        return value == null
                ? null
                : messages.text(
                        locale, "label." + value.getDeclaringClass().getSimpleName() + "." + value.name(), Map.of());
    }
}
