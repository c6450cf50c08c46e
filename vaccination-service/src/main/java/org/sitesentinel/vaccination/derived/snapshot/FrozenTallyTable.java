package org.sitesentinel.vaccination.derived.snapshot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.table.TableAnswer;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.vaccination.derived.DerivedCounts;

/** The list as a table: read a page at a time, each in a short transaction, while it is sent. */
@ApplicationScoped
class FrozenTallyTable {
    private static final int PAGE = 500;

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
        return TableAnswer.of(format, "derived-tally-snapshots", headings, new Iterator<>() {
            private final Deque<FrozenTallyView> page = new ArrayDeque<>();
            private @Nullable String cursor;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (page.isEmpty() && !ended) {
                    Page<FrozenTallyView> next =
                            QuarkusTransaction.requiringNew().call(() -> tallies.page(wanted, cursor, PAGE, reader));
                    page.addAll(next.items());
                    cursor = next.nextCursor();
                    ended = cursor == null;
                }
                return !page.isEmpty();
            }

            @Override
            public List<@Nullable String> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return row(page.remove(), locale);
            }
        });
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
