package org.sitesentinel.vaccination.tallyimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkDoor;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.bulk.Submitter;
import org.sitesentinel.vaccination.tally.UpsertTallies;

/** Records the tallies of a file, and corrects those that are known. */
@ApplicationScoped
class TallyImport implements BulkDoor<TallyRow> {
    private final UpsertTallies upsert;

    TallyImport(UpsertTallies upsert) {
        this.upsert = upsert;
    }

    @Override
    public String name() {
        return "tally-imports";
    }

    @Override
    public Class<TallyRow> row() {
        return TallyRow.class;
    }

    @Override
    public @Nullable String reference(TallyRow row) {
        return row.reference();
    }

    @Override
    public List<RowResult> take(List<TallyRow> rows, Submitter submitter) {
        return upsert.upsert(rows.stream().map(TallyRow::reported).toList(), submitter.scope(), submitter.name());
    }
}
