package org.sitesentinel.inspection.sitecopy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.sql.Incoming;

/** Keeps whether a site is open and who runs it; what it is called and where it is, the platform's copy knows. */
@Singleton
class StandingEvents implements EventHandler<SiteState> {
    private static final Incoming<SiteState> ROWS = Incoming.<SiteState>rows()
            .with("site_id", "uuid", site -> UUID.fromString(site.id()))
            .with("version", "bigint", SiteState::version)
            .withName("status", SiteState::status)
            .with("operator_id", "uuid", site -> site.operatorId() == null ? null : UUID.fromString(site.operatorId()));

    private final Upsert<SiteState> copy;

    StandingEvents(DataSource database) {
        copy = new Upsert<>(database, ROWS, """
                insert into site_standing as known (site_id, version, status, operator_id)
                select distinct on (site_id) site_id, version, status, operator_id from %s
                order by site_id, version desc
                on conflict (site_id) do update set
                    version = excluded.version, status = excluded.status, operator_id = excluded.operator_id
                where known.version < excluded.version""");
    }

    @Override
    public Topic<SiteState> topic() {
        return SiteState.TOPIC;
    }

    @Override
    public void apply(List<SiteState> states) {
        copy.take(states);
    }
}
