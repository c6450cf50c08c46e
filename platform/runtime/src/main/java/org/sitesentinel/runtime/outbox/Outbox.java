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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;

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
        entityManager.flush();
        entityManager.unwrap(Session.class).doWork(connection -> insert(connection, type, states));
    }

    private <S extends EntityState> void insert(Connection connection, EventType<S> type, Collection<S> states)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox (event_id, aggregatetype, aggregateid, type, payload, recorded_at)
                values (?, ?, ?, ?, ?, ?)""")) {
            for (S state : states) {
                insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
                insert.setString(2, type.topic().name());
                insert.setString(3, state.id());
                insert.setString(4, type.name());
                insert.setString(5, write(state));
                insert.setObject(6, OffsetDateTime.ofInstant(state.recordedAt(), ZoneOffset.UTC));
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
