package org.sitesentinel.inspection.sitecopy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.runtime.events.CopiedTable;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.sql.Incoming;

/** Keeps the tally of the last day of each site and post; those of the bureau itself are about no site. */
@Singleton
class VaccinationEvents implements EventHandler<TallyState> {
    private static final Incoming<TallyState> ROWS = Incoming.<TallyState>rows()
            .with(
                    "site_id",
                    "uuid",
                    tally ->
                            UUID.fromString(Objects.requireNonNull(tally.site()).id()))
            .withName("post", TallyState::post)
            .with("day", "date", TallyState::businessDate)
            .with("version", "bigint", TallyState::version)
            .with("headcount", "integer", TallyState::headcount)
            .with("primary_complete", "integer", TallyState::primaryComplete)
            .with("booster", "integer", TallyState::booster);

    private final CopiedTable<TallyState> copy;

    VaccinationEvents(DataSource database) {
        copy = new CopiedTable<>(
                database, "site_vaccination", ROWS, List.of("site_id", "post"), List.of("day", "version"));
    }

    @Override
    public Topic<TallyState> topic() {
        return TallyState.TOPIC;
    }

    @Override
    public void apply(List<TallyState> states) {
        copy.apply(states.stream().filter(tally -> tally.site() != null).toList());
    }
}
