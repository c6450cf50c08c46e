package org.sitesentinel.runtime.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits for the log.
 *
 * @param payload absent of a tombstone
 */
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        String type,
        @Nullable String payload,
        OffsetDateTime recordedAt) {}
