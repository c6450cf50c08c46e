package org.sitesentinel.siteregistry.gate;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.contracts.screening.PersonStatusState.LastNegative;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.sql.Incoming;

/** Keeps the copy of what screening knows of persons at the highest version of each, and forgets whom it forgets. */
@Singleton
class PersonStatusEvents implements EventHandler<PersonStatusState> {
    private static final Incoming<PersonStatusState> PERSONS = Incoming.<PersonStatusState>rows()
            .with("person_ref", "text", PersonStatusState::id)
            .with("version", "bigint", PersonStatusState::version)
            .with("business_date", "date", PersonStatusState::businessDate)
            .with("recorded_at", "timestamptz", PersonStatusState::recordedAt)
            .with("restricted", "boolean", PersonStatusState::restricted)
            .withName("reason", PersonStatusState::reason)
            .with("until", "date", PersonStatusState::until)
            .with("negative_sampled_at", "timestamptz", person -> negative(person, LastNegative::sampledAt))
            .with("negative_reported_at", "timestamptz", person -> negative(person, LastNegative::reportedAt));

    /** One statement writes a person once: the highest version of those that came together. */
    private static final String UPSERT = """
            insert into person_status as known (person_ref, version, business_date, recorded_at, restricted, reason,
                until, negative_sampled_at, negative_reported_at)
            select distinct on (i.person_ref) i.person_ref, i.version, i.business_date, i.recorded_at, i.restricted,
                i.reason, i.until, i.negative_sampled_at, i.negative_reported_at
            from %s
            order by i.person_ref, i.version desc
            on conflict (person_ref) do update set
                version = excluded.version, business_date = excluded.business_date, recorded_at = excluded.recorded_at,
                restricted = excluded.restricted, reason = excluded.reason, until = excluded.until,
                negative_sampled_at = excluded.negative_sampled_at,
                negative_reported_at = excluded.negative_reported_at
                where known.version < excluded.version""".formatted(PERSONS.table());

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
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            PERSONS.bind(upsert, 1, persons);
            upsert.executeUpdate();
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

    private static @Nullable Object negative(
            PersonStatusState person, Function<LastNegative, @Nullable Instant> clock) {
        return person.lastNegative() == null ? null : clock.apply(person.lastNegative());
    }
}
