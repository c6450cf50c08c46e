package org.sitesentinel.screening.returnee.verdict;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.sitesentinel.runtime.identifier.Division;
import org.sitesentinel.screening.policy.PolicyTerms;
import org.sitesentinel.screening.policy.PolicyTerms.RiskUnit;
import org.sitesentinel.screening.riskarea.RiskZone;

/** A stay within the look-back days that meets a risk area. */
record Exposure(Stay stay, RiskZone zone) {

    static Stream<Exposure> of(Arrival arrival, Conditions conditions) {
        PolicyTerms terms = conditions.terms();
        if (terms.riskUnit() == RiskUnit.NONE) {
            return Stream.empty();
        }
        LocalDate last = arrival.day();
        LocalDate first = last.minusDays(terms.lookBackDays());
        return arrival.whereabouts()
                .filter(stay -> !stay.to().isBefore(first) && !stay.from().isAfter(last))
                .flatMap(stay -> conditions.zones().stream()
                        .filter(zone -> meets(stay, zone, terms.riskUnit()))
                        .filter(zone -> listed(zone, terms, stay, last))
                        .map(zone -> new Exposure(stay, zone)));
    }

    /** By county one listed place puts the county at risk; finer, an imprecise code on either side counts as met. */
    private static boolean meets(Stay stay, RiskZone zone, RiskUnit unit) {
        Division division = new Division(stay.division());
        String area = new Division(zone.division()).prefix();
        if (unit == RiskUnit.COUNTY) {
            return division.county().startsWith(area.substring(0, Math.min(area.length(), Division.COUNTY)));
        }
        return division.place().startsWith(area) || area.startsWith(division.place());
    }

    /** "Now" is the day of arrival and every day after it for which the stay is still within the days looked back. */
    private static boolean listed(RiskZone zone, PolicyTerms terms, Stay stay, LocalDate arrival) {
        boolean then = zone.heldWithin(later(stay.from(), arrival.minusDays(terms.lookBackDays())), stay.to());
        boolean now = zone.heldWithin(arrival, later(arrival, stay.to().plusDays(terms.lookBackDays())));
        return switch (terms.riskBasis()) {
            case THEN -> then;
            case NOW -> now;
            case EITHER -> then || now;
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
