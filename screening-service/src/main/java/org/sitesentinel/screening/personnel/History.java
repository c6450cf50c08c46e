package org.sitesentinel.screening.personnel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.personnel.PersonnelProblem.SpanOverlaps;

/**
 * All spans of one person, and what may become of them. In one post of one site nobody is twice at once; of spans in
 * different places that overlap the one joined first counts, and when it ends the next one takes over.
 */
public final class History {
    private static final Comparator<Span> FIRST_COME =
            Comparator.comparing(Span::joined).thenComparing(Span::id);

    private final String personRef;
    private final Instant at;
    private final Map<UUID, Span> before = new LinkedHashMap<>();
    private final Map<UUID, Span> now = new LinkedHashMap<>();

    /**
     * A person's spans.
     *
     * @param at when what becomes of them is recorded
     */
    History(String personRef, Collection<Span> spans, Instant at) {
        this.personRef = personRef;
        this.at = at;
        spans.forEach(span -> before.put(span.id(), span));
        now.putAll(before);
    }

    /** Those in one post of one site, the first first. */
    public List<Span> in(UUID siteId, Post post) {
        Span.Seat seat = new Span.Seat(siteId, post);
        return now.values().stream()
                .filter(span -> span.seat().equals(seat))
                .sorted(FIRST_COME)
                .toList();
    }

    /** A new span; refused where the person is there in that post already. */
    public Span join(Place place, Post post, LocalDate joined, @Nullable LocalDate left) {
        Span span = new Span(UuidCreator.getTimeOrderedEpoch(), 0, personRef, place, post, joined, left, null, at);
        return put(span);
    }

    /** Another end of a span. */
    public Span leave(UUID id, LocalDate left) {
        Span span = require(id);
        return put(span.during(span.joined(), left));
    }

    /** Ends a span on a day on which it still lasts. */
    public void endBy(UUID id, LocalDate day) {
        Span span = now.get(id);
        if (span != null
                && !span.joined().isAfter(day)
                && (span.left() == null || span.left().isAfter(day))) {
            leave(id, day);
        }
    }

    /** Other days or another post, as they were in truth. */
    Span correct(UUID id, Post post, LocalDate joined, @Nullable LocalDate left) {
        return put(require(id).in(post).during(joined, left));
    }

    /** One as it is now. */
    public Span require(UUID id) {
        return Optional.ofNullable(now.get(id)).orElseThrow(() -> new NotFound().exception());
    }

    private Span put(Span span) {
        in(span.seat().siteId(), span.post()).stream()
                .filter(other -> !other.id().equals(span.id()) && other.overlaps(span.joined(), span.left()))
                .findFirst()
                .ifPresent(other -> {
                    throw SpanOverlaps.with(other).exception();
                });
        now.put(span.id(), span);
        return span;
    }

    /** Says where the person counts, and what is new or different by all that has happened. */
    List<Change> settle() {
        LocalDate covered = LocalDate.MIN;
        for (Span span : now.values().stream().sorted(FIRST_COME).toList()) {
            LocalDate since = later(span.joined(), covered);
            LocalDate end = span.left() == null ? LocalDate.MAX : span.left();
            now.put(span.id(), span.counting(since.isBefore(end) ? since : null));
            covered = later(covered, end);
        }
        List<Change> changes = new ArrayList<>();
        now.replaceAll((id, span) -> {
            Span old = before.get(id);
            if (span.equals(old)) {
                return span;
            }
            Span changed = span.changed(at);
            changes.add(new Change(old, changed));
            return changed;
        });
        return changes;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** All as they are now, the first first. */
    Collection<Span> spans() {
        return now.values().stream().sorted(FIRST_COME).toList();
    }

    /**
     * What became of a span.
     *
     * @param old absent when it is new
     */
    record Change(@Nullable Span old, Span span) {
        EventType<PersonnelState> event() {
            if (old == null) {
                return PersonnelState.JOINED;
            }
            boolean ended = old.left() == null && span.left() != null;
            return ended ? PersonnelState.LEFT : PersonnelState.CORRECTED;
        }
    }
}
