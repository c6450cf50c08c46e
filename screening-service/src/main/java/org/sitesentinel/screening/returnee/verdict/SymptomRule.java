package org.sitesentinel.screening.returnee.verdict;

import java.util.stream.Stream;
import org.sitesentinel.contracts.screening.Verdict;

/** Symptoms, under every policy: who is ill is observed first. */
final class SymptomRule implements Rule {
    @Override
    public Stream<Reason> objections(Arrival arrival, Conditions conditions) {
        return arrival.symptoms() ? Stream.of(Reason.of("symptoms", Verdict.OBSERVE)) : Stream.empty();
    }
}
