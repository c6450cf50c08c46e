package org.sitesentinel.deploy.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedTally;
import org.sitesentinel.deploy.local.scenario.Roster.Member;

/** What vaccination is told: what sites counted, and the doses of those on the rosters. */
final class VaccinationEvents {
    private static final LocalDate AS_OF = LocalDate.parse(GoldenFigure.AS_OF);
    private static final List<String> FROZEN = List.of("2022-03-15", GoldenFigure.AS_OF);
    private static final int MOST_DOSES = 3;

    /**
     * What was counted before: fewer people, and of the doses that they had had by the day of the source fewer still.
     */
    private static final List<Earlier> EARLIER = List.of(
            new Earlier("2022-02-28", 80, 72),
            new Earlier("2022-03-07", 86, 79),
            new Earlier("2022-03-14", 91, 86),
            new Earlier("2022-03-22", 97, 95));

    private record Earlier(String day, int peoplePercent, int boosterPercent) {}

    private final Plan plan;
    private final Roster roster;
    private final SiteIds ids;
    private final Api vaccination;
    private final Api districtSystem;

    VaccinationEvents(Plan plan, Roster roster, SiteIds ids, BiFunction<Service, String, Api> users) {
        this.plan = plan;
        this.roster = roster;
        this.ids = ids;
        vaccination = users.apply(Service.VACCINATION, "bureau-admin");
        districtSystem = users.apply(Service.VACCINATION, "district-system");
    }

    void count(PlannedTally tally) {
        vaccination.create(
                "/api/v1/tallies",
                "tally/" + tally.site().key(),
                Map.of(
                        "siteId",
                        ids.of(tally.site()),
                        "post",
                        tally.site().post(),
                        "businessDate",
                        AS_OF.toString(),
                        "counts",
                        Map.of(
                                "headcount",
                                tally.headcount(),
                                "primaryComplete",
                                tally.primary(),
                                "booster",
                                tally.booster(),
                                "contraindicated",
                                tally.contraindicated(),
                                "refused",
                                tally.refused())));
    }

    void countBureauStaff() {
        vaccination.create(
                "/api/v1/tallies",
                "tally/bureau",
                Map.of(
                        "unit",
                        Map.of("code", "housing-bureau", "district", Plan.DISTRICT),
                        "businessDate",
                        AS_OF.toString(),
                        "counts",
                        Map.of("headcount", 92, "primaryComplete", 92, "booster", 88)));
    }

    /** What sites counted earlier, and doses. */
    List<Runnable> imports() {
        List<Runnable> steps = new ArrayList<>();
        EARLIER.forEach(earlier -> steps.add(() -> importTallies(earlier)));
        steps.addAll(Chunks.of(roster.members, Chunks.ROWS / MOST_DOSES, this::submitDoses));
        return steps;
    }

    private void importTallies(Earlier earlier) {
        List<Map<String, ?>> rows = new ArrayList<>();
        plan.tallies.forEach(tally -> rows.add(row(tally, earlier)));
        rows.add(Map.of(
                "unit",
                "housing-bureau",
                "district",
                Plan.DISTRICT,
                "businessDate",
                earlier.day(),
                "headcount",
                92,
                "primaryComplete",
                92,
                "booster",
                88 * earlier.boosterPercent() / 100));
        vaccination.importRows("/api/v1/tally-imports", "tallies/" + earlier.day(), rows);
    }

    private void submitDoses(int number, List<Member> members) {
        List<Map<String, ?>> rows =
                members.stream().flatMap(member -> doses(member).stream()).toList();
        if (!rows.isEmpty()) {
            districtSystem.importRows("/api/v1/dose-record-submissions", "doses/" + number, rows);
        }
    }

    private Map<String, ?> row(PlannedTally tally, Earlier earlier) {
        return Map.of(
                "siteId", ids.of(tally.site()),
                "post", tally.site().post(),
                "businessDate", earlier.day(),
                "headcount", Math.max(1, tally.headcount() * earlier.peoplePercent() / 100),
                "primaryComplete", tally.primary() * earlier.peoplePercent() / 100,
                "booster", tally.booster() * earlier.boosterPercent() / 100);
    }

    private List<Map<String, ?>> doses(Member member) {
        List<Map<String, ?>> doses = new ArrayList<>();
        for (LocalDate day : member.doses()) {
            int number = doses.size() + 1;
            doses.add(Map.of(
                    "reference",
                    "dose/" + member.number() + "/" + number,
                    "documentType",
                    "RESIDENT_ID",
                    "documentNumber",
                    member.person().documentNumber(),
                    "product",
                    member.number() % 2 == 0 ? "CORONAVAC" : "BBIBP_CORV",
                    "doseNumber",
                    number,
                    "day",
                    day.toString(),
                    "source",
                    "REGISTRY",
                    "siteId",
                    ids.of(member.site())));
        }
        return doses;
    }

    /** Once the rosters have come here from screening, on the topic. */
    void freezeDays() {
        vaccination.await(
                "/api/v1/derived-tallies?limit=1000&asOf=" + GoldenFigure.AS_OF,
                tallies -> people(tallies) >= roster.members.size());
        FROZEN.forEach(
                day -> vaccination.create("/api/v1/derived-tally-snapshots", "derived/" + day, Map.of("asOf", day)));
    }

    private static int people(JsonNode tallies) {
        int people = 0;
        for (JsonNode tally : tallies.get("items")) {
            people += tally.at("/derived/headcount").intValue();
        }
        return people;
    }
}
