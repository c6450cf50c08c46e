package org.sitesentinel.deploy.local.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedReturnee;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedSite;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedTally;

/**
 * Who is at some of the sites, person by person: as many as the site's tally counts, of whom as many are vaccinated. A
 * seed of its own, so that what is planned beside it stays as it is.
 */
final class Roster {
    private static final int CONSTRUCTION_SITES = 8;
    private static final int COMPOUNDS = 24;
    private static final int PEOPLE_OF_AN_OFFICE = 14;
    /** Of whom nobody else in the plan bears the number. */
    private static final int FIRST_NUMBER = 3000;

    private static final LocalDate BEFORE_ALL = LocalDate.of(2022, 2, 21);

    private final Random chance = new Random(20220401);
    private int nextNumber = FIRST_NUMBER;
    final List<Member> members = new ArrayList<>();

    /**
     * Somebody on a site's roster.
     *
     * @param number tells members apart
     * @param doses days on which a dose was given; none where nothing is known
     */
    record Member(int number, PlannedSite site, Person person, LocalDate joined, List<LocalDate> doses) {}

    Roster(Plan plan) {
        Map<PlannedSite, PlannedTally> tallies =
                plan.tallies.stream().collect(Collectors.toMap(PlannedTally::site, Function.identity()));
        Map<PlannedSite, List<PlannedReturnee>> returned =
                plan.returnees.stream().collect(Collectors.groupingBy(PlannedReturnee::site));
        Stream.concat(
                        plan.constructionSites.subList(0, CONSTRUCTION_SITES).stream(),
                        plan.compounds.subList(0, COMPOUNDS).stream())
                .map(tallies::get)
                .forEach(tally -> enrol(tally, returned.getOrDefault(tally.site(), List.of())));
        // Two of the offices that have access control already.
        plan.offices
                .subList(4, 6)
                .forEach(office ->
                        enrol(new PlannedTally(office, PEOPLE_OF_AN_OFFICE, PEOPLE_OF_AN_OFFICE, 11, 0, 0), List.of()));
    }

    /** First those who have returned to it, each from the day of arrival; who came last is the least vaccinated. */
    private void enrol(PlannedTally tally, List<PlannedReturnee> returned) {
        for (int i = 0; i < tally.headcount(); i++) {
            boolean hasReturned = i < returned.size();
            int rank = tally.headcount() - 1 - i;
            members.add(new Member(
                    members.size(),
                    tally.site(),
                    hasReturned ? returned.get(i).person() : Person.of(nextNumber++, chance),
                    hasReturned ? returned.get(i).arrivedAt().toLocalDate() : BEFORE_ALL,
                    doses(rank < tally.primary(), rank < tally.booster())));
        }
    }

    /** Of an inactivated vaccine: four weeks apart, the booster half a year later, as far as its time had come. */
    private List<LocalDate> doses(boolean primary, boolean booster) {
        if (!primary) {
            return List.of();
        }
        boolean late = !booster && chance.nextInt(4) == 0;
        LocalDate first = late ? LocalDate.of(2021, 11, 1) : LocalDate.of(2021, 5, 10);
        first = first.plusDays(chance.nextInt(40));
        LocalDate second = first.plusWeeks(4);
        return booster ? List.of(first, second, second.plusDays(190 + chance.nextInt(40))) : List.of(first, second);
    }
}
