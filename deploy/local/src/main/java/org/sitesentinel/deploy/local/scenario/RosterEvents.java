package org.sitesentinel.deploy.local.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.scenario.Roster.Member;
import org.sitesentinel.deploy.local.scenario.Samples.Sample;

/** What screening is told of those at the sites: rosters, test results, and of which days tests are counted. */
final class RosterEvents {
    private static final List<String> COUNTED = List.of(
            "2022-03-10",
            "2022-03-13",
            "2022-03-16",
            "2022-03-19",
            "2022-03-22",
            "2022-03-25",
            "2022-03-28",
            GoldenFigure.AS_OF);

    private final Roster roster;
    private final SiteIds ids;
    private final Api screening;
    private final Api districtSystem;

    RosterEvents(Roster roster, SiteIds ids, BiFunction<Service, String, Api> users) {
        this.roster = roster;
        this.ids = ids;
        screening = users.apply(Service.SCREENING, "bureau-admin");
        districtSystem = users.apply(Service.SCREENING, "district-system");
    }

    List<Runnable> imports() {
        List<Runnable> steps = new ArrayList<>(Chunks.of(roster.members, Chunks.ROWS, this::importRoster));
        steps.addAll(Chunks.of(new Samples(roster).all, Chunks.ROWS, this::submitResults));
        return steps;
    }

    private void importRoster(int number, List<Member> members) {
        screening.importRows(
                "/api/v1/personnel-imports",
                "roster/" + number,
                members.stream().map(this::row).toList());
    }

    private void submitResults(int number, List<Sample> samples) {
        districtSystem.importRows(
                "/api/v1/test-result-submissions",
                "results/" + number,
                samples.stream().map(this::row).toList());
    }

    private Map<String, ?> row(Member member) {
        Map<String, Object> row = new LinkedHashMap<>(member.person().json());
        row.put("siteId", ids.of(member.site()));
        row.put("post", member.site().post());
        row.put("joined", member.joined().toString());
        row.put("reference", "member/" + member.number());
        return row;
    }

    private Map<String, ?> row(Sample sample) {
        return Map.of(
                "reference", "result/" + sample.number(),
                "documentType", "RESIDENT_ID",
                "documentNumber", sample.member().person().documentNumber(),
                "siteId", ids.of(sample.member().site()),
                "item", "SARS_COV_2_RNA",
                "result", sample.result(),
                "lab", "演示检测机构",
                "sampledAt", sample.takenAt().toString(),
                "testedAt", sample.takenAt().plusHours(6).toString(),
                "reportedAt", sample.takenAt().plusHours(8).toString());
    }

    List<Runnable> snapshots() {
        return COUNTED.stream()
                .<Runnable>map(day -> () -> screening.create(
                        "/api/v1/testing-compliance/snapshots", "compliance/" + day, Map.of("day", day)))
                .toList();
    }
}
