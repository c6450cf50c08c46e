package org.sitesentinel.reporting.projection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.events.MendRejectedEvent.Examined;
import org.sitesentinel.runtime.events.RejectedEvents.RejectedEvent;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A rejected event with what it holds.
 *
 * @param key id of the entity, if it has one
 * @param type what happened, as its sender called it
 * @param content what it holds, JSON of any kind; absent where it is none
 * @param text the beginning of what it holds, where that is no JSON; absent for a tombstone, too
 * @param findings what of it is not understood; none where it could not be applied for another reason
 */
public record RejectedEventView(
        long id,
        long version,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        String reason,
        Instant rejectedAt,
        @Nullable Object content,
        @Nullable String text,
        List<Finding> findings)
        implements Versioned {
    public RejectedEventView {
        findings = List.copyOf(findings);
    }

    /**
     * Something that is not understood.
     *
     * @param pointer JSON pointer into the content
     * @param code stable
     */
    public record Finding(String pointer, String code, String message) {}

    static RejectedEventView of(Examined examined, Messages messages, Locale language) {
        RejectedEvent event = examined.event();
        return new RejectedEventView(
                event.id(),
                event.version(),
                event.topic(),
                event.partition(),
                event.offset(),
                event.key(),
                event.type(),
                event.reason(),
                event.rejectedAt(),
                examined.content().json(),
                examined.content().text(),
                examined.findings().stream()
                        .map(one -> new Finding(
                                one.pointer(),
                                one.code(),
                                messages.text(language, "violation." + one.code(), one.arguments())))
                        .toList());
    }
}
