package org.sitesentinel.siteregistry.resumption;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.runtime.events.EventHandler;

/** Keeps {@link ScreenedReturnees} at the highest version of each returnee. */
@Singleton
class ReturneeEvents implements EventHandler<ReturneeState> {
    private final DataSource database;

    ReturneeEvents(DataSource database) {
        this.database = database;
    }

    @Override
    public Topic<ReturneeState> topic() {
        return ReturneeState.TOPIC;
    }

    @Override
    public void apply(List<ReturneeState> returnees) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into screened_returnee (id, version, site_id, verdict) values (?, ?, ?, ?)
                        on conflict (id) do update set
                            version = excluded.version, site_id = excluded.site_id, verdict = excluded.verdict
                        where screened_returnee.version < excluded.version""")) {
            for (ReturneeState returnee : returnees) {
                upsert.setObject(1, UUID.fromString(returnee.id()));
                upsert.setLong(2, returnee.version());
                upsert.setObject(3, UUID.fromString(returnee.site().id()));
                upsert.setString(
                        4, returnee.withdrawnOn() == null ? returnee.verdict().name() : ScreenedReturnees.WITHDRAWN);
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
