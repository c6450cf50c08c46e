package org.sitesentinel.siteregistry.siteimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkDoor;
import org.sitesentinel.runtime.bulk.Outcome;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.bulk.Submitter;
import org.sitesentinel.runtime.identifier.CreditCode;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.siteregistry.operator.Operators;
import org.sitesentinel.siteregistry.site.NewSite;
import org.sitesentinel.siteregistry.site.UpsertSites;

/** Registers the sites of a file, and corrects those that are known. */
@ApplicationScoped
class SiteImport implements BulkDoor<SiteRow> {
    private final UpsertSites upsert;
    private final Operators operators;

    SiteImport(UpsertSites upsert, Operators operators) {
        this.upsert = upsert;
        this.operators = operators;
    }

    @Override
    public String name() {
        return "site-imports";
    }

    @Override
    public Class<SiteRow> row() {
        return SiteRow.class;
    }

    @Override
    public @Nullable String reference(SiteRow row) {
        return row.reference();
    }

    @Override
    public List<RowResult> take(List<SiteRow> rows, Submitter submitter) {
        Map<String, UUID> known = operators.idsByCreditCode(
                rows.stream().flatMap(row -> codeOf(row).stream()).toList(), submitter.scope());
        List<NewSite> sites = new ArrayList<>();
        for (SiteRow row : rows) {
            if (knowsOperator(row, known)) {
                sites.add(row.site(codeOf(row).map(known::get).orElse(null)));
            }
        }
        Iterator<UpsertSites.Upserted> done =
                upsert.upsert(sites, submitter.scope(), submitter.name()).iterator();
        return rows.stream()
                .map(row -> knowsOperator(row, known)
                        ? result(done.next())
                        : RowResult.rejected(List.of(Violation.of("/operatorCreditCode", "operator"))))
                .toList();
    }

    private static boolean knowsOperator(SiteRow row, Map<String, UUID> known) {
        return codeOf(row).map(known::containsKey).orElse(true);
    }

    private static Optional<String> codeOf(SiteRow row) {
        return Optional.ofNullable(row.operatorCreditCode())
                .filter(code -> !code.isBlank())
                .map(CreditCode.Rule::normalise);
    }

    private static RowResult result(UpsertSites.Upserted site) {
        return RowResult.of(
                switch (site.effect()) {
                    case CREATED -> Outcome.CREATED;
                    case UPDATED -> Outcome.UPDATED;
                    case UNCHANGED -> Outcome.UNCHANGED;
                },
                site.id());
    }
}
