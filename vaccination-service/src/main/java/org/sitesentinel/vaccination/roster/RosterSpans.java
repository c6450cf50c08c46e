package org.sitesentinel.vaccination.roster;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.runtime.events.CopiedTable;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.sql.Incoming;

/** Keeps the last that was told of each span, and lets go of those of whoever was erased. */
@Singleton
class RosterSpans implements EventHandler<PersonnelState> {
    private static final Incoming<PersonnelState> SPANS = Incoming.<PersonnelState>rows()
            .with("id", "text", PersonnelState::id)
            .with("version", "bigint", PersonnelState::version)
            .with("person_ref", "text", PersonnelState::personRef)
            .with("site_id", "uuid", span -> UUID.fromString(span.site().id()))
            .withName("site_type", span -> span.site().type())
            .with("district", "text", span -> span.site().district())
            .withName("management_kind", span -> span.site().managementKind())
            .withName("post", PersonnelState::post)
            .with("joined_on", "date", PersonnelState::joined)
            .with("left_on", "date", PersonnelState::left)
            .with("counted_from", "date", PersonnelState::primarySince);

    private final CopiedTable<PersonnelState> spans;

    RosterSpans(DataSource database) {
        spans = new CopiedTable<>(database, "roster_span", SPANS);
    }

    @Override
    public Topic<PersonnelState> topic() {
        return PersonnelState.TOPIC;
    }

    @Override
    public void apply(List<PersonnelState> told) {
        spans.apply(told);
    }

    @Override
    public void remove(List<String> ids, Instant at) {
        spans.remove(ids);
    }
}
