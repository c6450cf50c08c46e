package org.sitesentinel.inspection.sitecopy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.vaccination.TallyState;
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

    private final Upsert<TallyState> copy;

    VaccinationEvents(DataSource database) {
        copy = new Upsert<>(database, ROWS, """
                insert into site_vaccination as known
                    (site_id, post, day, version, headcount, primary_complete, booster)
                select distinct on (site_id, post) site_id, post, day, version, headcount, primary_complete, booster
                from %s
                order by site_id, post, day desc, version desc
                on conflict (site_id, post) do update set
                    day = excluded.day, version = excluded.version, headcount = excluded.headcount,
                    primary_complete = excluded.primary_complete, booster = excluded.booster
                where (known.day, known.version) < (excluded.day, excluded.version)""");
    }

    @Override
    public Topic<TallyState> topic() {
        return TallyState.TOPIC;
    }

    @Override
    public void apply(List<TallyState> states) {
        copy.take(states.stream().filter(tally -> tally.site() != null).toList());
    }
}
