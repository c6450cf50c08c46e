package org.sitesentinel.runtime.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/** An event that waits for the log. */
record OutboxRow(
        long id, UUID eventId, String topic, String key, String type, String payload, OffsetDateTime recordedAt) {}
