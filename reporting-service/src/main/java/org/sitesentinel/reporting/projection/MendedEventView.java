package org.sitesentinel.reporting.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.events.MendRejectedEvent;
import org.sitesentinel.runtime.events.MendedEvents.MendedEvent;
import org.sitesentinel.runtime.version.Versioned;

/**
 * How a rejected event was mended.
 *
 * @param version of the rejected event, that the mending made
 * @param reason why it had been rejected
 * @param appliedAt when it came to count; absent while it waits, or where it was mended again or let go
 * @param before what it held; absent where that was no JSON, as in the answer to a mending
 * @param textBefore the beginning of what it held, where that was no JSON
 * @param content what stands in its place; absent in the answer to a mending
 */
public record MendedEventView(
        long rejectedId,
        long version,
        String topic,
        @Nullable String key,
        String reason,
        String mendedBy,
        Instant mendedAt,
        @Nullable Instant appliedAt,
        @Nullable Object before,
        @Nullable String textBefore,
        @Nullable Object content)
        implements Versioned {
    static MendedEventView of(MendedEvent event) {
        return of(event, null, null, null);
    }

    static MendedEventView of(MendRejectedEvent.Mending mending) {
        return of(
                mending.event(),
                mending.before().json(),
                mending.before().text(),
                mending.mended().json());
    }

    private static MendedEventView of(
            MendedEvent event, @Nullable Object before, @Nullable String textBefore, @Nullable Object content) {
        return new MendedEventView(
                event.rejectedId(),
                event.version(),
                event.topic(),
                event.key(),
                event.reason(),
                event.mendedBy(),
                event.mendedAt(),
                event.appliedAt(),
                before,
                textBefore,
                content);
    }
}
