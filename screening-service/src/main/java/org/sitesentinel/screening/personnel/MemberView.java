package org.sitesentinel.screening.personnel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.version.Versioned;
import org.sitesentinel.screening.person.MaskedPerson;

/**
 * A span as it is shown: who it is only masked.
 *
 * @param joined first day there
 * @param left first day no longer there; absent while no end is known
 * @param primarySince from this day on the person counts here; absent when it counts elsewhere throughout
 */
public record MemberView(
        UUID id,
        long version,
        String personRef,
        MaskedPerson person,
        UUID siteId,
        SiteType siteType,
        String district,
        Post post,
        LocalDate joined,
        @Nullable LocalDate left,
        @Nullable LocalDate primarySince,
        Instant recordedAt)
        implements Versioned {
    static MemberView of(Span span, MaskedPerson person) {
        return new MemberView(
                span.id(),
                span.version(),
                span.personRef(),
                person,
                span.seat().siteId(),
                span.place().site().type(),
                span.place().district(),
                span.post(),
                span.joined(),
                span.left(),
                span.primarySince(),
                span.recordedAt());
    }
}
