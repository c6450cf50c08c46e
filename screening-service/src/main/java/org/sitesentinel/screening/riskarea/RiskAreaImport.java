package org.sitesentinel.screening.riskarea;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkDoor;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.bulk.Submitter;

/** Takes over a list of risk areas as it was published. */
@ApplicationScoped
class RiskAreaImport implements BulkDoor<RiskAreaRow> {
    private final UpsertRiskAreas upsert;

    RiskAreaImport(UpsertRiskAreas upsert) {
        this.upsert = upsert;
    }

    @Override
    public String name() {
        return "risk-area-imports";
    }

    @Override
    public Class<RiskAreaRow> row() {
        return RiskAreaRow.class;
    }

    @Override
    public @Nullable String reference(RiskAreaRow row) {
        return row.reference();
    }

    @Override
    public List<RowResult> take(List<RiskAreaRow> rows, Submitter submitter) {
        return upsert.upsert(rows.stream().map(RiskAreaRow::area).toList());
    }
}
