package org.sitesentinel.vaccination.derived;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.Tables;

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
    private static final Layout<DerivedTallyView> LAYOUT =
            Layout.of("derived-tallies", FIELDS, DerivedTallyTable::cells);

    private final CompareTallies compare;
    private final Tables tables;
    private final AccessScope scope;

    DerivedTallyTable(CompareTallies compare, Tables tables, AccessScope scope) {
        this.compare = compare;
        this.tables = tables;
        this.scope = scope;
    }

    Response of(CompareTallies.Wanted wanted, HttpHeaders headers) {
        return tables.of(LAYOUT, compare.all(wanted, scope).iterator(), headers);
    }

    private static Stream<?> cells(DerivedTallyView view) {
        return Stream.of(
                        Stream.of(view.siteId(), view.siteType(), view.district(), view.post()),
                        derived(view.derived()),
                        declared(view.declared()),
                        differences(view.differences()))
                .flatMap(part -> part);
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
