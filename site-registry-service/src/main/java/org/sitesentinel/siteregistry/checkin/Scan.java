package org.sitesentinel.siteregistry.checkin;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sitesentinel.runtime.person.PersonRefs;
import org.sitesentinel.runtime.problem.Violation;

/**
 * A scan whose people are known by reference.
 *
 * @param day business date of the scan
 * @param people references, as in the request
 * @param offline whether a kiosk kept it back until it had a network again
 */
record Scan(UUID id, NewCheckIn input, Instant at, LocalDate day, List<String> people, boolean offline) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Scan {
        people = List.copyOf(people);
    }

    static Scan of(NewCheckIn input, PersonRefs refs, Instant now, boolean offline) {
        Instant at = input.at() == null ? now : input.at().toInstant();
        List<String> people = input.people().stream()
                .map(entrant -> entrant.person().ref(refs))
                .toList();
        return new Scan(UuidCreator.getTimeOrderedEpoch(), input, at, LocalDate.ofInstant(at, ZONE), people, offline);
    }

    /** Everybody who is named twice: a person passes a gate once at a time. */
    List<Violation> twins() {
        List<Violation> twins = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            if (!known.add(people.get(i))) {
                twins.add(Violation.of("/people/" + i + "/person", "person-twin"));
            }
        }
        return twins;
    }

    /** Which of a kiosk's scans it is; of a scan of a kiosk. */
    CheckIns.Sequence sequence() {
        return new CheckIns.Sequence(
                Objects.requireNonNull(input.kioskId()), Objects.requireNonNull(input.sequence()), day);
    }

    /** Whether stored check-ins are of this scan and no other. */
    boolean isThatOf(List<CheckIn> stored, Venue venue) {
        return stored.stream().map(CheckIn::personRef).toList().equals(people)
                && stored.stream()
                        .allMatch(one -> one.at().equals(at)
                                && one.direction() == input.direction()
                                && one.buildingId().equals(venue.buildingId()));
    }

    @Override
    public String toString() {
        return "Scan[" + id + ", people redacted]";
    }
}
