package org.sitesentinel.vaccination.derived;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.table.TableAnswer;
import org.sitesentinel.runtime.table.TableFormat;

/** Derived tallies beside declared ones as a table. */
@ApplicationScoped
class DerivedTallyTable {
    private static final List<String> FIELDS = Stream.of(
                    List.of("siteId", "siteType", "district", "post"),
                    DerivedCounts.FIELDS,
                    List.of("declaredOn", "declaredHeadcount", "declaredPrimaryComplete", "declaredBooster"),
                    List.of("headcountDifference", "primaryCompleteDifference", "boosterDifference"))
            .flatMap(List::stream)
            .toList();

    private final CompareTallies compare;
    private final Messages messages;
    private final AccessScope scope;

    DerivedTallyTable(CompareTallies compare, Messages messages, AccessScope scope) {
        this.compare = compare;
        this.messages = messages;
        this.scope = scope;
    }

    Response of(TableFormat format, CompareTallies.Wanted wanted, HttpHeaders headers) {
        Locale locale = Messages.choose(headers.getAcceptableLanguages());
        List<String> headings = FIELDS.stream()
                .map(field -> messages.text(locale, "column.derived-tallies." + field, Map.of()))
                .toList();
        return TableAnswer.of(
                format,
                "derived-tallies",
                headings,
                compare.all(wanted, scope).stream()
                        .map(view -> row(view, locale))
                        .iterator());
    }

    private List<@Nullable String> row(DerivedTallyView view, Locale locale) {
        return Stream.of(
                        Stream.of(
                                view.siteId(),
                                messages.text(locale, "label.SiteType." + view.siteType(), Map.of()),
                                view.district(),
                                messages.text(locale, "label.Post." + view.post(), Map.of())),
                        derived(view.derived()),
                        declared(view.declared()),
                        differences(view.differences()))
                .flatMap(part -> part)
                .map(Object::toString)
                .toList();
    }

    private static Stream<?> derived(@Nullable DerivedCounts counts) {
        return counts == null ? nothing(DerivedCounts.FIELDS.size()) : counts.cells();
    }

    private static Stream<?> declared(DerivedTallyView.@Nullable Declared declared) {
        return declared == null
                ? nothing(4)
                : Stream.of(
                        declared.businessDate(),
                        declared.counts().headcount(),
                        declared.counts().primaryComplete(),
                        declared.counts().booster());
    }

    private static Stream<?> differences(DerivedTallyView.@Nullable Differences differences) {
        return differences == null
                ? nothing(3)
                : Stream.of(differences.headcount(), differences.primaryComplete(), differences.booster());
    }

    private static Stream<String> nothing(int cells) {
        return Stream.generate(() -> "").limit(cells);
    }
}
