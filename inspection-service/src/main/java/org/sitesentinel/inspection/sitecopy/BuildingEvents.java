package org.sitesentinel.inspection.sitecopy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.BuildingState;
import org.sitesentinel.runtime.events.CopiedTable;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.sql.Incoming;

/** Keeps the buildings of each site. */
@Singleton
class BuildingEvents implements EventHandler<BuildingState> {
    private static final Incoming<BuildingState> ROWS = Incoming.<BuildingState>rows()
            .with("building_id", "uuid", building -> UUID.fromString(building.id()))
            .with("version", "bigint", BuildingState::version)
            .with("site_id", "uuid", building -> UUID.fromString(building.site().id()))
            .with("name", "text", BuildingState::name);

    private final CopiedTable<BuildingState> copy;

    BuildingEvents(DataSource database) {
        copy = new CopiedTable<>(database, "site_building", ROWS);
    }

    @Override
    public Topic<BuildingState> topic() {
        return BuildingState.TOPIC;
    }

    @Override
    public void apply(List<BuildingState> states) {
        copy.apply(states);
    }
}
