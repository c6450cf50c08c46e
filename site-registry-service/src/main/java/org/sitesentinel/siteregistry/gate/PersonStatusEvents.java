package org.sitesentinel.siteregistry.gate;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.contracts.screening.PersonStatusState.LastNegative;
import org.sitesentinel.runtime.events.CopiedTable;
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

    private final CopiedTable<PersonStatusState> persons;

    PersonStatusEvents(DataSource database) {
        persons = new CopiedTable<>(database, "person_status", PERSONS);
    }

    @Override
    public Topic<PersonStatusState> topic() {
        return PersonStatusState.TOPIC;
    }

    @Override
    public void apply(List<PersonStatusState> told) {
        persons.apply(told);
    }

    @Override
    public void remove(List<String> ids, Instant at) {
        persons.remove(ids);
    }

    private static @Nullable Object negative(
            PersonStatusState person, Function<LastNegative, @Nullable Instant> clock) {
        return person.lastNegative() == null ? null : clock.apply(person.lastNegative());
    }
}
