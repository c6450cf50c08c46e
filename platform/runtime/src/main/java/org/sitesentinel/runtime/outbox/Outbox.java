package org.sitesentinel.runtime.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.runtime.sql.Incoming;

/** The only way for a service to publish. */
@ApplicationScoped
public class Outbox {
    private static final Incoming<Message> MESSAGES = Incoming.<Message>rows()
            .with("event_id", "uuid", Message::event)
            .with("aggregateid", "text", Message::id)
            .with("payload", "text", Message::payload)
            .with("recorded_at", "timestamptz", Message::at);

    private static final String INSERT = """
            insert into outbox (event_id, aggregatetype, aggregateid, type, payload, recorded_at)
            select i.event_id, ?, i.aggregateid, ?, i.payload, i.recorded_at
            from %s""".formatted(MESSAGES.table());

    private final EntityManager entityManager;
    private final ObjectMapper json;

    Outbox(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /**
     * Publishes what happened, in the caller's transaction.
     *
     * @param state read after pending changes are flushed, so that it carries the version they got
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends EntityState> void publish(EventType<S> type, Supplier<S> state) {
        entityManager.flush();
        publishAll(type, List.of(state.get()));
    }

    /** Publishes what happened to many entities of a topic, in order and in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends EntityState> void publishAll(EventType<S> type, Collection<S> states) {
        List<Message> messages = new ArrayList<>();
        states.forEach(state -> messages.add(new Message(state.id(), write(state), state.recordedAt())));
        insert(type.topic(), type.name(), messages);
    }

    /**
     * Has entities of a compacted topic forgotten, in the caller's transaction: each gets a tombstone, which erases
     * what was published of it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Topic<?> topic, Collection<String> ids, Instant now) {
        if (!topic.compacted()) {
            throw new IllegalArgumentException(topic.name() + " is kept whole");
        }
        List<Message> messages =
                ids.stream().map(id -> new Message(id, null, now)).toList();
        insert(topic, topic.event("forgotten").name(), messages);
    }

    private record Message(UUID event, String id, @Nullable String payload, Instant at) {
        Message(String id, @Nullable String payload, Instant at) {
            this(UuidCreator.getTimeOrderedEpoch(), id, payload, at);
        }
    }

    private void insert(Topic<?> topic, String type, List<Message> messages) {
        entityManager.flush();
        entityManager.unwrap(Session.class).doWork(connection -> insert(connection, topic, type, messages));
    }

    private static void insert(Connection connection, Topic<?> topic, String type, List<Message> messages)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, topic.name());
            insert.setString(2, type);
            MESSAGES.bind(insert, 3, messages);
            insert.executeUpdate();
        }
    }

    private String write(EntityState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a contract record must be writable", impossible);
        }
    }
}
