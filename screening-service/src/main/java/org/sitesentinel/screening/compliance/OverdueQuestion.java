package org.sitesentinel.screening.compliance;

import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;

/** What a caller asks of the list; absent parts narrow nothing. */
public record OverdueQuestion(
        @RestQuery @Nullable String asOf,
        @RestQuery @Nullable UUID siteId,
        @RestQuery @Nullable String district,
        @RestQuery @Nullable Post post,
        @RestQuery @Nullable TestState state) {
    OverdueTests.Wanted on(Clock clock) {
        return new OverdueTests.Wanted(AsOf.of(asOf, clock), siteId, district, post, state);
    }
}
