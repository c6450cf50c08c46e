package org.sitesentinel.contracts.vaccination;

import java.time.Instant;
import java.time.LocalDate;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * How far the people of a site's post are vaccinated at the end of a day, by the roster, the doses and the reasons that
 * are known, counted anew with each version: absolute numbers. Where everybody has left, a day's numbers are zero.
 *
 * @param id site, post and day
 */
public record DerivedTallyState(
        String id, long version, LocalDate businessDate, Instant recordedAt, SiteRef site, Post post, Counts counts)
        implements EntityState {
    public static final Topic<DerivedTallyState> TOPIC =
            new Topic<>("vaccination.derived-tally", DerivedTallyState.class);
    public static final EventType<DerivedTallyState> COUNTED = TOPIC.event("counted");

    /**
     * People on the roster. The reasons count those without a booster.
     *
     * @param boosterEligible whose time for a booster has come, boosted or not
     * @param noDoseKnown of whom no dose is known, which is not to say that there was none
     */
    public record Counts(
            int headcount,
            int primaryComplete,
            int booster,
            int boosterEligible,
            int noDoseKnown,
            int contraindicated,
            int deferred,
            int refused,
            int unknown) {}
}
