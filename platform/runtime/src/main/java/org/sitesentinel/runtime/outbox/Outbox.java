package org.sitesentinel.runtime.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
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

    private String write(EntityState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a contract record must be writable", impossible);
        }
    }
}
