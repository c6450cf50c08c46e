package org.sitesentinel.siteregistry.gate;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.identifier.Division;

/** Keeps the copy of policies at the highest version of each. */
@Singleton
class PolicyEvents implements EventHandler<PolicyState> {
    private final DataSource database;

    PolicyEvents(DataSource database) {
        this.database = database;
    }

    @Override
    public Topic<PolicyState> topic() {
        return PolicyState.TOPIC;
    }

    @Override
    public void apply(List<PolicyState> policies) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into known_policy (id, version, disease, division_prefix, name, valid_from, valid_to,
                            certificate_hours, certificate_clock, green_code_required)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set
                            version = excluded.version, disease = excluded.disease,
                            division_prefix = excluded.division_prefix, name = excluded.name,
                            valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                            certificate_hours = excluded.certificate_hours,
                            certificate_clock = excluded.certificate_clock,
                            green_code_required = excluded.green_code_required
                        where known_policy.version < excluded.version""")) {
            for (PolicyState policy : policies) {
                var clock = policy.certificateClock();
                upsert.setObject(1, UUID.fromString(policy.id()));
                upsert.setLong(2, policy.version());
                upsert.setString(3, policy.disease());
                upsert.setString(4, new Division(policy.division()).prefix());
                upsert.setString(5, policy.name());
                upsert.setObject(6, policy.validFrom());
                upsert.setObject(7, policy.validTo(), Types.DATE);
                upsert.setObject(8, policy.certificateHours(), Types.INTEGER);
                upsert.setObject(9, clock == null ? null : clock.name(), Types.VARCHAR);
                upsert.setBoolean(10, Boolean.TRUE.equals(policy.greenCodeRequired()));
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
