package org.sitesentinel.vaccination.roster;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.screening.PersonnelState;
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

    /** One statement writes a span once: the highest version of those that came together. */
    private static final String UPSERT = """
            insert into roster_span as known (id, version, person_ref, site_id, site_type, district, management_kind,
                post, joined_on, left_on, counted_from)
            select distinct on (i.id) i.id, i.version, i.person_ref, i.site_id, i.site_type, i.district,
                i.management_kind, i.post, i.joined_on, i.left_on, i.counted_from
            from %s
            order by i.id, i.version desc
            on conflict (id) do update set
                version = excluded.version, person_ref = excluded.person_ref, site_id = excluded.site_id,
                site_type = excluded.site_type, district = excluded.district,
                management_kind = excluded.management_kind, post = excluded.post, joined_on = excluded.joined_on,
                left_on = excluded.left_on, counted_from = excluded.counted_from
                where known.version < excluded.version""".formatted(SPANS.table());

    private final DataSource database;

    RosterSpans(DataSource database) {
        this.database = database;
    }

    @Override
    public Topic<PersonnelState> topic() {
        return PersonnelState.TOPIC;
    }

    @Override
    public void apply(List<PersonnelState> spans) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            SPANS.bind(upsert, 1, spans);
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void remove(List<String> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from roster_span where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("text", ids.toArray(String[]::new)));
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
