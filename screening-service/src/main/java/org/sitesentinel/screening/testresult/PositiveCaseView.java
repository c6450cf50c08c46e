package org.sitesentinel.screening.testresult;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A positive person, and the calls that tell who was near.
 *
 * @param roster path of the last roster of the site where it was sampled, on this service; absent when it was no site
 * @param trace of the contacts at venues, to be posted to site-registry-service with a reason; absent where nobody was
 *     named
 */
public record PositiveCaseView(
        TestResultView result,
        @Nullable String roster,
        @Nullable Trace trace) {
    /** A request, ready save for its reason. */
    public record Trace(String path, TracedPerson person, Instant from) {}

    /** Whom to trace. */
    public record TracedPerson(String personRef) {}

    static PositiveCaseView of(TestResultView result, int days) {
        return new PositiveCaseView(
                result,
                result.siteId() == null ? null : "/api/v1/sites/" + result.siteId() + "/personnel",
                result.personRef() == null
                        ? null
                        : new Trace(
                                "/api/v1/contact-traces",
                                new TracedPerson(result.personRef()),
                                result.sampledAt().minus(Duration.ofDays(days))));
    }
}
