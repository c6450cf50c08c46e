package org.sitesentinel.contracts.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * How well the people of a site's post keep their tests at the end of a day, counted anew with each version: absolute
 * numbers. Where everybody has left, a day's numbers are zero.
 *
 * @param id site, post and day
 */
public record TestingComplianceState(
        String id, long version, LocalDate businessDate, Instant recordedAt, SiteRef site, Post post, Counts counts)
        implements EntityState {
    public static final Topic<TestingComplianceState> TOPIC =
            new Topic<>("screening.testing-compliance", TestingComplianceState.class);
    public static final EventType<TestingComplianceState> COUNTED = TOPIC.event("counted");

    /**
     * People who are to be tested by a policy.
     *
     * @param personnel all of them; beside those due, they joined lately or are excused
     * @param due who should have been tested within the interval: {@code tested} + {@code overdue}
     */
    public record Counts(int personnel, int due, int tested, int overdue, int excused) {}
}
