package org.sitesentinel.inspection.sitecopy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.events.CopiedTable;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.sql.Incoming;

/**
 * Keeps whether a site is open, or since when it is closed, and who runs it; what it is called and where it is, the
 * platform's copy knows.
 */
@Singleton
class StandingEvents implements EventHandler<SiteState> {
    private static final Incoming<SiteState> ROWS = Incoming.<SiteState>rows()
            .with("site_id", "uuid", site -> UUID.fromString(site.id()))
            .with("version", "bigint", SiteState::version)
            .withName("status", SiteState::status)
            .with("closed_on", "date", site -> site.status() == SiteStatus.CLOSED ? site.businessDate() : null)
            .with("operator_id", "uuid", site -> site.operatorId() == null ? null : UUID.fromString(site.operatorId()));

    private final CopiedTable<SiteState> copy;

    StandingEvents(DataSource database) {
        copy = new CopiedTable<>(database, "site_standing", ROWS);
    }

    @Override
    public Topic<SiteState> topic() {
        return SiteState.TOPIC;
    }

    @Override
    public void apply(List<SiteState> states) {
        copy.apply(states);
    }
}
