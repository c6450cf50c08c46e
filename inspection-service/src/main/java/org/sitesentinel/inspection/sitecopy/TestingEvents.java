package org.sitesentinel.inspection.sitecopy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.runtime.events.CopiedTable;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.sql.Incoming;

/** Keeps how well tests are kept on the last day of each site and post. */
@Singleton
class TestingEvents implements EventHandler<TestingComplianceState> {
    private static final Incoming<TestingComplianceState> ROWS = Incoming.<TestingComplianceState>rows()
            .with("site_id", "uuid", count -> UUID.fromString(count.site().id()))
            .withName("post", TestingComplianceState::post)
            .with("day", "date", TestingComplianceState::businessDate)
            .with("version", "bigint", TestingComplianceState::version)
            .with("due", "integer", count -> count.counts().due())
            .with("tested", "integer", count -> count.counts().tested())
            .with("overdue", "integer", count -> count.counts().overdue());

    private final CopiedTable<TestingComplianceState> copy;

    TestingEvents(DataSource database) {
        copy = new CopiedTable<>(database, "site_testing", ROWS, List.of("site_id", "post"), List.of("day", "version"));
    }

    @Override
    public Topic<TestingComplianceState> topic() {
        return TestingComplianceState.TOPIC;
    }

    @Override
    public void apply(List<TestingComplianceState> states) {
        copy.apply(states);
    }
}
