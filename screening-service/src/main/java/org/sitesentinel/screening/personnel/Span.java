package org.sitesentinel.screening.personnel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.runtime.site.Place;

/**
 * One person at one site in one post, from {@code joined} until, and no longer on, {@code left}.
 *
 * @param left absent while no end is known; equal to {@code joined} when the span was entered by mistake
 * @param primarySince from this day on the person counts here; absent when it never does
 */
public record Span(
        UUID id,
        long version,
        String personRef,
        Place place,
        Post post,
        LocalDate joined,
        @Nullable LocalDate left,
        @Nullable LocalDate primarySince,
        Instant recordedAt) {

    /** What nobody may be in twice at once. */
    record Seat(UUID siteId, Post post) {}

    Seat seat() {
        return new Seat(UUID.fromString(place.site().id()), post);
    }

    /** Whether it has days in common with {@code [from, until)}. */
    boolean overlaps(LocalDate from, @Nullable LocalDate until) {
        boolean isEmpty = joined.equals(left) || from.equals(until);
        return !isEmpty && (left == null || left.isAfter(from)) && (until == null || until.isAfter(joined));
    }

    Span during(LocalDate nowJoined, @Nullable LocalDate nowLeft) {
        return new Span(id, version, personRef, place, post, nowJoined, nowLeft, primarySince, recordedAt);
    }

    Span in(Post nowPost) {
        return new Span(id, version, personRef, place, nowPost, joined, left, primarySince, recordedAt);
    }

    Span counting(@Nullable LocalDate since) {
        return new Span(id, version, personRef, place, post, joined, left, since, recordedAt);
    }

    Span changed(Instant now) {
        return new Span(id, version + 1, personRef, place, post, joined, left, primarySince, now);
    }

    /** The same under an id that nobody has heard of. */
    Span renamed(Instant now) {
        return new Span(UuidCreator.getTimeOrderedEpoch(), 1, personRef, place, post, joined, left, primarySince, now);
    }

    PersonnelState state() {
        return new PersonnelState(
                id.toString(),
                version,
                primarySince == null ? joined : primarySince,
                recordedAt,
                personRef,
                place.site(),
                post,
                joined,
                left,
                primarySince);
    }

    @Override
    public String toString() {
        return "Span[" + id + ", version " + version + "]";
    }
}
