package org.sitesentinel.screening.returnee.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.screening.BusinessDay;

/**
 * What is known of somebody who arrives.
 *
 * @param stays where they were before, as declared
 * @param certificate absent when none was shown
 * @param documentsShownAt when the code and the certificate were shown, if later than the arrival
 */
public record Arrival(
        Instant at,
        Origin origin,
        List<Stay> stays,
        HealthCode healthCode,
        @Nullable Certificate certificate,
        boolean symptoms,
        @Nullable Instant documentsShownAt) {
    public Arrival {
        stays = List.copyOf(stays);
    }

    /** Of somebody who showed all documents on arrival. */
    public Arrival(
            Instant at,
            Origin origin,
            List<Stay> stays,
            HealthCode healthCode,
            @Nullable Certificate certificate,
            boolean symptoms) {
        this(at, origin, stays, healthCode, certificate, symptoms, null);
    }

    /** The same, with documents shown at another moment; with none, on arrival. */
    public Arrival with(@Nullable Instant shownAt) {
        return new Arrival(at, origin, stays, healthCode, certificate, symptoms, shownAt);
    }

    /** The moment at which the documents must be good. */
    public Instant documentsJudgedAt() {
        return documentsShownAt == null ? at : documentsShownAt;
    }

    /** The business date of the arrival. */
    public LocalDate day() {
        return BusinessDay.of(at);
    }

    /** The stays, and the origin as a stay on the day of arrival: the journey began there. */
    public Stream<Stay> whereabouts() {
        return Stream.concat(
                stays.stream(), Stream.of(new Stay(origin.division(), origin.divisionName(), day(), day())));
    }
}
