package org.sitesentinel.vaccination.derived.snapshot;

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
import org.sitesentinel.vaccination.derived.DerivedCounts;

/** The list as a table: read a page at a time, each in a short transaction, while it is sent. */
@ApplicationScoped
class FrozenTallyTable {
    private static final List<String> FIELDS = Stream.of(
                    List.of("siteId", "siteType", "district", "post"),
                    DerivedCounts.FIELDS,
                    List.of("version", "recordedAt"))
            .flatMap(List::stream)
            .toList();

    private final FrozenTallies tallies;
    private final Messages messages;
    private final AccessScope scope;

    FrozenTallyTable(FrozenTallies tallies, Messages messages, AccessScope scope) {
        this.tallies = tallies;
        this.messages = messages;
        this.scope = scope;
    }

    Response of(TableFormat format, FrozenTallies.Wanted wanted, HttpHeaders headers) {
        Locale locale = Messages.choose(headers.getAcceptableLanguages());
        List<String> headings = FIELDS.stream()
                .map(field -> messages.text(locale, "column.derived-tallies." + field, Map.of()))
                .toList();
        // The request is over when the last rows are read.
        AccessScope reader = scope.claims().scope();
        return TableAnswer.of(
                format,
                "derived-tally-snapshots",
                headings,
                new AllPages<>(
                        (cursor, limit) -> tallies.page(wanted, cursor, limit, reader), item -> row(item, locale)));
    }

    private List<@Nullable String> row(FrozenTallyView tally, Locale locale) {
        return Stream.of(
                        Stream.of(
                                tally.siteId(),
                                messages.text(locale, "label.SiteType." + tally.siteType(), Map.of()),
                                tally.district(),
                                messages.text(locale, "label.Post." + tally.post(), Map.of())),
                        tally.counts().cells(),
                        Stream.of(tally.version(), tally.recordedAt()))
                .flatMap(part -> part)
                .map(Object::toString)
                .toList();
    }
}
