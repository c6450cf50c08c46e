package org.sitesentinel.siteregistry.gate.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.sitesentinel.siteregistry.gate.KnownPerson;

/** Who is to stay where they are does not enter; whether they may leave, somebody must look. */
final class RestrictionRule implements Rule {
    @Override
    public Stream<Reason> objections(Attempt attempt, Conditions conditions) {
        KnownPerson person = conditions.person();
        if (person == null || !person.isRestrictedOn(attempt.day())) {
            return Stream.empty();
        }
        Decision decision = attempt.enters() ? Decision.REFUSE : Decision.CHECK_BY_HAND;
        LocalDate until = person.until();
        return Stream.of(
                until == null
                        ? Reason.of("restricted", decision)
                        : new Reason("restricted-until", decision, Map.of("until", until.toString())));
    }
}
