package org.sitesentinel.inspection.sitecopy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.screening.TestingComplianceState;
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

    private final Upsert<TestingComplianceState> copy;

    TestingEvents(DataSource database) {
        copy = new Upsert<>(database, ROWS, """
                insert into site_testing as known (site_id, post, day, version, due, tested, overdue)
                select distinct on (site_id, post) site_id, post, day, version, due, tested, overdue from %s
                order by site_id, post, day desc, version desc
                on conflict (site_id, post) do update set
                    day = excluded.day, version = excluded.version, due = excluded.due, tested = excluded.tested,
                    overdue = excluded.overdue
                where (known.day, known.version) < (excluded.day, excluded.version)""");
    }

    @Override
    public Topic<TestingComplianceState> topic() {
        return TestingComplianceState.TOPIC;
    }

    @Override
    public void apply(List<TestingComplianceState> states) {
        copy.take(states);
    }
}
