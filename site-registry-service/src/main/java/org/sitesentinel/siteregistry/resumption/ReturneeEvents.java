package org.sitesentinel.siteregistry.resumption;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.runtime.events.CopiedTable;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.sql.Incoming;

/** Keeps {@link ScreenedReturnees} at the highest version of each returnee. */
@Singleton
class ReturneeEvents implements EventHandler<ReturneeState> {
    private static final Incoming<ReturneeState> RETURNEES = Incoming.<ReturneeState>rows()
            .with("id", "uuid", returnee -> UUID.fromString(returnee.id()))
            .with("version", "bigint", ReturneeState::version)
            .with("site_id", "uuid", returnee -> UUID.fromString(returnee.site().id()))
            .with("verdict", "text", ReturneeEvents::verdict);

    private final CopiedTable<ReturneeState> returnees;

    ReturneeEvents(DataSource database) {
        returnees = new CopiedTable<>(database, "screened_returnee", RETURNEES);
    }

    @Override
    public Topic<ReturneeState> topic() {
        return ReturneeState.TOPIC;
    }

    @Override
    public void apply(List<ReturneeState> told) {
        returnees.apply(told);
    }

    private static String verdict(ReturneeState returnee) {
        return returnee.withdrawnOn() == null ? returnee.verdict().name() : ScreenedReturnees.WITHDRAWN;
    }
}
