package org.sitesentinel.screening.returneeimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkDoor;
import org.sitesentinel.runtime.bulk.Outcome;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.bulk.Submitter;
import org.sitesentinel.screening.returnee.UpsertReturnees;

/** Declares the returnees of a file, and corrects those that are known. */
@ApplicationScoped
class ReturneeSubmission implements BulkDoor<ReturneeRow> {
    private final UpsertReturnees upsert;

    ReturneeSubmission(UpsertReturnees upsert) {
        this.upsert = upsert;
    }

    @Override
    public String name() {
        return "returnee-declaration-submissions";
    }

    @Override
    public Class<ReturneeRow> row() {
        return ReturneeRow.class;
    }

    @Override
    public @Nullable String reference(ReturneeRow row) {
        return row.reference();
    }

    @Override
    public List<RowResult> take(List<ReturneeRow> rows, Submitter submitter) {
        return upsert
                .upsert(rows.stream().map(ReturneeRow::declaration).toList(), submitter.scope(), submitter.name())
                .stream()
                .map(ReturneeSubmission::result)
                .toList();
    }

    private static RowResult result(UpsertReturnees.Upserted done) {
        return done.effect() == UpsertReturnees.Effect.REJECTED
                ? RowResult.rejected(done.errors())
                : RowResult.of(Outcome.valueOf(done.effect().name()), Objects.requireNonNull(done.id()));
    }
}
