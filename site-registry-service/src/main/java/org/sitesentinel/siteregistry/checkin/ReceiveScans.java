package org.sitesentinel.siteregistry.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.person.PersonRefs;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.siteregistry.allowlist.AllowLists;
import org.sitesentinel.siteregistry.site.SiteClosed;

/**
 * Takes scans, one or many: two statements in one transaction, whatever their number. A repetition of a kiosk's scan is
 * recognised by the database.
 */
@ApplicationScoped
class ReceiveScans {
    /** How late a scan may be told. */
    static final Duration LATEST = Duration.ofHours(24);

    private final Venues venues;
    private final AskGate gate;
    private final CheckIns checkIns;
    private final AllowLists lists;
    private final PersonRefs refs;
    private final AccessScope scope;
    private final Clock clock;

    ReceiveScans(
            Venues venues,
            AskGate gate,
            CheckIns checkIns,
            AllowLists lists,
            PersonRefs refs,
            AccessScope scope,
            Clock clock) {
        this.venues = venues;
        this.gate = gate;
        this.checkIns = checkIns;
        this.lists = lists;
        this.refs = refs;
        this.scope = scope;
        this.clock = clock;
    }

    /** What became of a scan. */
    sealed interface Outcome {
        /** Stored now, or ({@code replayed}) before, with these decisions. */
        record Taken(List<CheckIn> people, boolean replayed) implements Outcome {}

        /** Not stored. */
        record Refused(Problem problem) implements Outcome {}
    }

    /** A scan as it comes in. */
    Scan scan(NewCheckIn input, boolean offline) {
        return Scan.of(input, refs, now(), offline);
    }

    /** Scans of the caller. */
    @Transactional
    List<Outcome> receive(List<NewCheckIn> inputs, boolean offline) {
        return receive(inputs.stream().map(input -> scan(input, offline)).toList(), scope);
    }

    /** Scans of callers who see the same. */
    @Transactional
    List<Outcome> receive(List<Scan> scans, AccessScope scope) {
        Instant now = now();
        Map<UUID, Venues.Found> found = venues.find(scans, scope);
        Map<UUID, UUID> siteOfList = lists.sitesOf(scans.stream()
                .map(scan -> scan.input().allowListId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, Problem> refused = new HashMap<>();
        List<AskGate.AtGate> accepted = new ArrayList<>();
        for (Scan scan : scans) {
            Venues.@Nullable Found gate = found.get(scan.id());
            Problem problem = objection(scan, gate == null ? null : gate.venue(), siteOfList, now);
            if (problem != null) {
                refused.put(scan.id(), problem);
            } else if (gate != null) {
                accepted.add(new AskGate.AtGate(scan, gate));
            }
        }
        Map<UUID, Outcome> taken = accepted.isEmpty() ? Map.of() : store(accepted, now);
        return scans.stream()
                .map(scan -> refused.containsKey(scan.id())
                        ? new Outcome.Refused(refused.get(scan.id()))
                        : taken.get(scan.id()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Problem objection(
            Scan scan, @Nullable Venue venue, Map<UUID, UUID> siteOfList, Instant now) {
        List<Violation> wrong = new ArrayList<>(scan.twins());
        if (scan.at().isBefore(now.minus(LATEST))) {
            wrong.add(new Violation("/at", "too-old", Map.of("hours", LATEST.toHours())));
        }
        if (!wrong.isEmpty()) {
            return new InvalidRequest(wrong);
        }
        if (venue == null) {
            return UnknownReference.at("/venueCode", "venue-code");
        }
        if (venue.codeStatus() == VenueCodeStatus.REVOKED) {
            return new CheckInProblem.VenueCodeRevoked();
        }
        if (venue.rules().status() == SiteStatus.CLOSED) {
            return SiteClosed.at("/venueCode");
        }
        UUID list = scan.input().allowListId();
        return list == null || venue.siteId().equals(siteOfList.get(list))
                ? null
                : UnknownReference.at("/allowListId", "allow-list");
    }

    private Map<UUID, Outcome> store(List<AskGate.AtGate> accepted, Instant now) {
        List<CheckIn> decided = gate.decide(accepted, now);
        Set<UUID> stored = checkIns.store(decided);
        Map<UUID, List<CheckIn>> fresh = decided.stream().collect(Collectors.groupingBy(CheckIn::scanId));
        List<AskGate.AtGate> repeated = accepted.stream()
                .filter(one -> !stored.contains(one.scan().id()))
                .toList();
        Map<CheckIns.Sequence, List<CheckIn>> earlier = repeated.isEmpty()
                ? Map.of()
                : checkIns.of(
                        repeated.stream().map(one -> one.scan().sequence()).collect(Collectors.toSet()));
        Map<UUID, Outcome> outcomes = new HashMap<>();
        stored.forEach(id -> outcomes.put(id, new Outcome.Taken(Objects.requireNonNull(fresh.get(id)), false)));
        for (AskGate.AtGate one : repeated) {
            List<CheckIn> first = Objects.requireNonNull(earlier.get(one.scan().sequence()));
            outcomes.put(
                    one.scan().id(),
                    one.scan().isThatOf(first, one.venue())
                            ? new Outcome.Taken(first, true)
                            : new Outcome.Refused(new CheckInProblem.SequenceReused()));
        }
        return outcomes;
    }
}
