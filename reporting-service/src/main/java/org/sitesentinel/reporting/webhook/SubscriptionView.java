package org.sitesentinel.reporting.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A subscription as it is shown: without its secret.
 *
 * @param recordedBy who entered it, or changed it last
 */
public record SubscriptionView(
        UUID id,
        long version,
        String url,
        List<WebhookEvent> events,
        @Nullable String district,
        boolean enabled,
        String recordedBy,
        Instant recordedAt)
        implements Versioned {
    public SubscriptionView {
        events = List.copyOf(events);
    }
}
