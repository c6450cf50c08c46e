package org.sitesentinel.reporting.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way out for all that subscribers are told. */
@ApplicationScoped
public class Webhooks {
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Clock clock;

    Webhooks(EntityManager entityManager, ObjectMapper json, Clock clock) {
        this.entityManager = entityManager;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What receivers read.
     *
     * @param type what happened
     * @param timestamp when
     * @param data what it happened to, as the API shows it then
     */
    private record Message(WebhookEvent type, Instant timestamp, Object data) {}

    /**
     * Keeps what is to be told, for everybody who wants to hear it, in the caller's transaction.
     *
     * @param district where it happened; absent where that is no one district: only who hears everything is told
     * @param subject names what happened: what is told twice under one is sent once
     * @param data what the API shows of it; no person
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(WebhookEvent event, @Nullable String district, String subject, Object data) {
        // None of them can end before this is told to it.
        List<?> subscribers = entityManager
                .createNativeQuery("""
                        select id from webhook_subscription
                        where enabled and events @> cast(:event as jsonb)
                            and (district is null or :district like district || '%')
                        order by id for key share""")
                .setParameter("event", "\"" + event + "\"")
                .setParameter("district", Objects.requireNonNullElse(district, ""))
                .getResultList();
        if (subscribers.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        String body = write(new Message(event, now, data));
        for (Object subscriber : subscribers) {
            entityManager
                    .createNativeQuery("""
                            insert into webhook_delivery (id, subscription_id, event, subject, body, status, attempts,
                                tries, next_attempt_at, created_at)
                            values (:id, :subscription, :event, :subject, :body, 'PENDING', 0, 0, :now, :now)
                            on conflict on constraint webhook_delivery_once do nothing""")
                    .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                    .setParameter("subscription", (UUID) subscriber)
                    .setParameter("event", event.name())
                    .setParameter("subject", subject)
                    .setParameter("body", body)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    private String write(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
