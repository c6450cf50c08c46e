package org.sitesentinel.screening.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.Tables;
import org.sitesentinel.screening.person.MaskedPerson;

/** The list as a table. */
@ApplicationScoped
class OverdueTestTable {
    private static final Layout<OverdueTestView> LAYOUT = Layout.of(
            "overdue-tests",
            List.of(
                    "state",
                    "dueOn",
                    "name",
                    "documentType",
                    "documentNumber",
                    "siteId",
                    "district",
                    "post",
                    "joined",
                    "lastSampledAt",
                    "excuse",
                    "from",
                    "until"),
            OverdueTestTable::cells);

    private final OverdueTests tests;
    private final Tables tables;

    OverdueTestTable(OverdueTests tests, Tables tables) {
        this.tests = tests;
        this.tables = tables;
    }

    Response of(OverdueTests.Wanted wanted, HttpHeaders headers) {
        return tables.list(LAYOUT, (cursor, limit, reader) -> tests.page(wanted, cursor, limit, reader), headers);
    }

    private static Stream<?> cells(OverdueTestView test) {
        MaskedPerson person = test.person();
        OverdueTestView.Excuse excuse = test.excuse();
        return Stream.of(
                test.state(),
                test.dueOn(),
                person.name(),
                person.documentType(),
                person.documentNumber(),
                test.siteId(),
                test.district(),
                test.post(),
                test.joined(),
                test.lastSampledAt(),
                excuse == null ? null : excuse.reason(),
                excuse == null ? null : excuse.from(),
                excuse == null ? null : excuse.until());
    }
}
