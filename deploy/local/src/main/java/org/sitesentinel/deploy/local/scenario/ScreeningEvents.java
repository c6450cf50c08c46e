package org.sitesentinel.deploy.local.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedArrivals;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedReturnee;

/** What screening is told of the rules and of those who arrive. */
final class ScreeningEvents {
    private final SiteIds ids;
    private final Api screening;
    private final Api districtSystem;

    ScreeningEvents(SiteIds ids, BiFunction<Service, String, Api> users) {
        this.ids = ids;
        screening = users.apply(Service.SCREENING, "bureau-admin");
        districtSystem = users.apply(Service.SCREENING, "district-system");
    }

    void adoptPolicy() {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("disease", "COVID_19");
        policy.put("division", Plan.DISTRICT);
        policy.put("name", "城西区 2022 年春季");
        policy.put("validFrom", "2022-02-15");
        policy.put("validTo", "2022-06-27");
        policy.put("lookBackDays", 14);
        policy.put("riskUnit", "COUNTY");
        policy.put("highRiskMeasure", "OBSERVE");
        policy.put("mediumRiskMeasure", "OBSERVE");
        policy.put("measureDays", 14);
        policy.put("certificateHours", 48);
        policy.put("certificateClock", "SAMPLED");
        policy.put("riskBasis", "EITHER");
        policy.put("greenCodeRequired", true);
        policy.put("testingIntervalDays", 7);
        screening.create("/api/v1/policies", "policy", policy);
    }

    /** Made-up entries of the kind that was in force that spring. */
    void listRiskAreas() {
        listRiskArea("220202", "吉林市昌邑区", "MEDIUM");
        listRiskArea("310115", "上海市浦东新区", "MEDIUM");
        listRiskArea("350503", "泉州市丰泽区", "HIGH");
    }

    private void listRiskArea(String division, String name, String level) {
        screening.create(
                "/api/v1/risk-areas",
                "risk-area/" + division,
                Map.of(
                        "division",
                        division,
                        "divisionName",
                        name,
                        "level",
                        level,
                        "from",
                        "2022-03-10",
                        "source",
                        "演示数据"));
    }

    void declare(PlannedReturnee returnee) {
        LocalDate arrival = returnee.arrivedAt().toLocalDate();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("siteId", ids.of(returnee.site()));
        body.put("post", returnee.site().post());
        body.put("person", returnee.person().json());
        body.put("origin", Map.of("division", returnee.home(), "divisionName", "户籍地"));
        body.put(
                "stays",
                List.of(Map.of(
                        "division",
                        returnee.home(),
                        "divisionName",
                        "户籍地",
                        "from",
                        arrival.minusDays(20).toString(),
                        "to",
                        arrival.toString())));
        body.put("arrivedAt", returnee.arrivedAt().toString());
        body.put("transport", returnee.number() % 3 == 0 ? "TRAIN" : "COACH");
        body.put("healthCode", "GREEN");
        body.put(
                "certificate",
                Map.of(
                        "result",
                        "NEGATIVE",
                        "sampledAt",
                        returnee.arrivedAt()
                                .minusHours(returnee.hoursSinceSample())
                                .toString(),
                        "lab",
                        "演示检测机构"));
        districtSystem.create("/api/v1/returnee-declarations", "returnee/" + returnee.number(), body);
    }

    void announce(PlannedArrivals arrivals) {
        screening.create(
                "/api/v1/arrival-forecasts",
                "forecast/" + arrivals.site().key() + "/" + arrivals.weekStart(),
                Map.of(
                        "siteId",
                        ids.of(arrivals.site()),
                        "weekStart",
                        arrivals.weekStart().toString(),
                        "expected",
                        arrivals.expected(),
                        "announcedOn",
                        "2022-03-28"));
    }
}
