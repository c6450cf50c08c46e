package org.sitesentinel.vaccination.gap;

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

/** The list as a table: read a page at a time, each in a short transaction, while it is sent. */
@ApplicationScoped
class BoosterGapTable {
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
        AccessScope reader = scope.claims().scope();
        return TableAnswer.of(
                format,
                "booster-gaps",
                headings,
                new AllPages<>((cursor, limit) -> gaps.page(wanted, cursor, limit, reader), item -> row(item, locale)));
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
