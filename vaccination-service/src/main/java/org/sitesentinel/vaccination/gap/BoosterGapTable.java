package org.sitesentinel.vaccination.gap;

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

/** The list as a table: read a page at a time, each in a short transaction, while it is sent. */
@ApplicationScoped
class BoosterGapTable {
    private static final int PAGE = 500;

    private static final List<String> FIELDS = List.of(
            "siteId",
            "siteType",
            "district",
            "post",
            "personRef",
            "platform",
            "primaryCompleteOn",
            "dueSince",
            "reason",
            "reasonUntil",
            "followUp",
            "appointmentOn",
            "result");

    private final BoosterGaps gaps;
    private final Messages messages;
    private final AccessScope scope;

    BoosterGapTable(BoosterGaps gaps, Messages messages, AccessScope scope) {
        this.gaps = gaps;
        this.messages = messages;
        this.scope = scope;
    }

    Response of(TableFormat format, BoosterGaps.Wanted wanted, HttpHeaders headers) {
        Locale locale = Messages.choose(headers.getAcceptableLanguages());
        List<String> headings = FIELDS.stream()
                .map(field -> messages.text(locale, "column.booster-gaps." + field, Map.of()))
                .toList();
        // The request is over when the last rows are read.
        return TableAnswer.of(
                format, "booster-gaps", headings, rows(wanted, scope.claims().scope(), locale));
    }

    private Iterator<List<@Nullable String>> rows(BoosterGaps.Wanted wanted, AccessScope reader, Locale locale) {
        return new Iterator<>() {
            private final Deque<BoosterGapView> page = new ArrayDeque<>();
            private @Nullable String cursor;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (page.isEmpty() && !ended) {
                    Page<BoosterGapView> next =
                            QuarkusTransaction.requiringNew().call(() -> gaps.page(wanted, cursor, PAGE, reader));
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
        };
    }

    private List<@Nullable String> row(BoosterGapView gap, Locale locale) {
        BoosterGapView.FollowUp followUp = gap.followUp();
        return Stream.of(
                        gap.siteId(),
                        label(gap.siteType(), locale),
                        gap.district(),
                        label(gap.post(), locale),
                        gap.personRef(),
                        label(gap.platform(), locale),
                        gap.primaryCompleteOn(),
                        gap.dueSince(),
                        gap.reason() == GapReason.NONE ? null : label(gap.reason(), locale),
                        gap.reasonUntil(),
                        label(followUp == null ? null : followUp.state(), locale),
                        followUp == null ? null : followUp.appointmentOn(),
                        label(followUp == null ? null : followUp.result(), locale))
                .map(BoosterGapTable::text)
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
