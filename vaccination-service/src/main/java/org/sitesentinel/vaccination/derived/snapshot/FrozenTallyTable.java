package org.sitesentinel.vaccination.derived.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.Tables;
import org.sitesentinel.vaccination.derived.DerivedCounts;

/** What was frozen, and where something else is known now, as tables. */
@ApplicationScoped
class FrozenTallyTable {
    private static final String NAME = "derived-tally-snapshots";
    private static final String TEXTS = "derived-tallies";
    private static final List<String> PLACE = List.of("siteId", "siteType", "district", "post");
    private static final List<String> FROZEN = List.of("version", "recordedAt");
    private static final Layout<FrozenTallyView> LIST =
            new Layout<>(NAME, TEXTS, all(PLACE, DerivedCounts.FIELDS, FROZEN), FrozenTallyTable::cells);
    private static final Layout<FrozenDifferenceView> DIFFERENCES = new Layout<>(
            NAME + "-differences",
            TEXTS,
            all(PLACE, FROZEN, prefixed("frozen."), prefixed("now.")),
            FrozenTallyTable::cells);

    private final FrozenTallies tallies;
    private final Tables tables;
    private final AccessScope scope;

    FrozenTallyTable(FrozenTallies tallies, Tables tables, AccessScope scope) {
        this.tallies = tallies;
        this.tables = tables;
        this.scope = scope;
    }

    Response of(FrozenTallies.Wanted wanted, HttpHeaders headers) {
        return tables.list(LIST, (cursor, limit, reader) -> tallies.page(wanted, cursor, limit, reader), headers);
    }

    /** All at once: each page would count everybody again. */
    Response differences(FrozenTallies.Wanted wanted, HttpHeaders headers) {
        return tables.of(DIFFERENCES, tallies.allDifferences(wanted, scope).iterator(), headers);
    }

    private static Stream<?> cells(FrozenTallyView tally) {
        return Stream.of(
                        Stream.of(tally.siteId(), tally.siteType(), tally.district(), tally.post()),
                        tally.counts().cells(),
                        Stream.of(tally.version(), tally.recordedAt()))
                .flatMap(part -> part);
    }

    private static Stream<?> cells(FrozenDifferenceView difference) {
        return Stream.of(
                        Stream.of(difference.siteId(), difference.siteType(), difference.district(), difference.post()),
                        Stream.of(difference.version(), difference.recordedAt()),
                        difference.frozen().cells(),
                        difference.now().cells())
                .flatMap(part -> part);
    }

    private static List<String> prefixed(String prefix) {
        return DerivedCounts.FIELDS.stream().map(field -> prefix + field).toList();
    }

    @SafeVarargs
    private static List<String> all(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
