package org.sitesentinel.siteregistry.gate;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.runtime.events.EventHandler;

/** Keeps the copy of what screening knows of persons at the highest version of each, and forgets whom it forgets. */
@Singleton
class PersonStatusEvents implements EventHandler<PersonStatusState> {
    private final DataSource database;

    PersonStatusEvents(DataSource database) {
        this.database = database;
    }

    @Override
    public Topic<PersonStatusState> topic() {
        return PersonStatusState.TOPIC;
    }

    @Override
    public void apply(List<PersonStatusState> persons) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into person_status (person_ref, version, business_date, recorded_at, restricted, reason,
                            until, negative_sampled_at, negative_reported_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (person_ref) do update set
                            version = excluded.version, business_date = excluded.business_date,
                            recorded_at = excluded.recorded_at, restricted = excluded.restricted,
                            reason = excluded.reason, until = excluded.until,
                            negative_sampled_at = excluded.negative_sampled_at,
                            negative_reported_at = excluded.negative_reported_at
                        where person_status.version < excluded.version""")) {
            for (PersonStatusState person : persons) {
                var negative = person.lastNegative();
                upsert.setString(1, person.id());
                upsert.setLong(2, person.version());
                upsert.setObject(3, person.businessDate());
                upsert.setObject(4, time(person.recordedAt()));
                upsert.setBoolean(5, person.restricted());
                upsert.setObject(
                        6, person.reason() == null ? null : person.reason().name(), Types.VARCHAR);
                upsert.setObject(7, person.until(), Types.DATE);
                upsert.setObject(
                        8, negative == null ? null : time(negative.sampledAt()), Types.TIMESTAMP_WITH_TIMEZONE);
                upsert.setObject(
                        9, negative == null ? null : time(negative.reportedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void remove(List<String> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from person_status where person_ref = any (?)")) {
            delete.setArray(1, connection.createArrayOf("text", ids.toArray()));
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
