package org.sitesentinel.reporting.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.person.PersonCipher;

/** Somebody outside who is told. */
@Entity
public class WebhookSubscription {
    private static final String SECRET = "webhook-secret";

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String url;

    private @Nullable String district;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WebhookEvent> events;

    private byte[] secret;

    private boolean enabled;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected WebhookSubscription() {}

    @SuppressWarnings("NullAway.Init")
    WebhookSubscription(SubscriptionTerms terms, String by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        say(terms, by, now);
    }

    void say(SubscriptionTerms terms, String by, Instant now) {
        url = terms.url();
        district = terms.district();
        events = terms.events().stream().distinct().sorted().toList();
        enabled = terms.active();
        recordedBy = by;
        recordedAt = now;
    }

    /** Encrypts a secret, bound to this row. */
    void keepSecret(String clear, PersonCipher cipher) {
        secret = cipher.encrypt(id.toString(), SECRET, WebhookSecret.Rule.key(clear));
    }

    /** The key that deliveries of a subscription are signed with. */
    public static byte[] key(UUID id, byte[] secret, PersonCipher cipher) {
        return cipher.decryptBytes(id.toString(), SECRET, secret);
    }

    SubscriptionView view() {
        return new SubscriptionView(id, version, url, events, district, enabled, recordedBy, recordedAt);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
