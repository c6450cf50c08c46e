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
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/** The only way for a service to publish. */
@ApplicationScoped
public class Outbox {
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
        S published = state.get();
        entityManager
                .createNativeQuery("""
                        insert into outbox (event_id, aggregatetype, aggregateid, type, payload, recorded_at)
                        values (:event, :topic, :id, :type, :payload, :at)""")
                .setParameter("event", UuidCreator.getTimeOrderedEpoch())
                .setParameter("topic", type.topic().name())
                .setParameter("id", published.id())
                .setParameter("type", type.name())
                .setParameter("payload", write(published))
                .setParameter("at", published.recordedAt())
                .executeUpdate();
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

    private record Message(String id, @Nullable String payload, Instant at) {}

    private void insert(Topic<?> topic, String type, List<Message> messages) {
        entityManager.flush();
        entityManager.unwrap(Session.class).doWork(connection -> insert(connection, topic, type, messages));
    }

    private static void insert(Connection connection, Topic<?> topic, String type, List<Message> messages)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox (event_id, aggregatetype, aggregateid, type, payload, recorded_at)
                values (?, ?, ?, ?, ?, ?)""")) {
            for (Message message : messages) {
                insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
                insert.setString(2, topic.name());
                insert.setString(3, message.id());
                insert.setString(4, type);
                insert.setObject(5, message.payload(), Types.VARCHAR);
                insert.setObject(6, OffsetDateTime.ofInstant(message.at(), ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
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
