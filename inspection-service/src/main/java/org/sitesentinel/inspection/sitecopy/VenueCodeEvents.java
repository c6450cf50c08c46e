package org.sitesentinel.inspection.sitecopy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.runtime.events.CopiedTable;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.sql.Incoming;

/** Keeps which building each code is for and whether it is posted; the code itself is told to nobody. */
@Singleton
class VenueCodeEvents implements EventHandler<VenueCodeState> {
    private static final Incoming<VenueCodeState> ROWS = Incoming.<VenueCodeState>rows()
            .with("code_id", "uuid", code -> UUID.fromString(code.id()))
            .with("version", "bigint", VenueCodeState::version)
            .with("building_id", "uuid", code -> UUID.fromString(code.buildingId()))
            .withName("status", VenueCodeState::status);

    private final CopiedTable<VenueCodeState> copy;

    VenueCodeEvents(DataSource database) {
        copy = new CopiedTable<>(database, "building_code", ROWS);
    }

    @Override
    public Topic<VenueCodeState> topic() {
        return VenueCodeState.TOPIC;
    }

    @Override
    public void apply(List<VenueCodeState> states) {
        copy.apply(states);
    }
}
