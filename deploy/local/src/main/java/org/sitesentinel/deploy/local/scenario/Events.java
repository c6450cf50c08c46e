package org.sitesentinel.deploy.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedArrivals;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedInspection;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedReturnee;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedSite;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedTally;

/** The plan as requests of the people who would send them. */
final class Events {
    private static final String REGISTERED_ON = "2022-02-20";
    private static final LocalDate AS_OF = LocalDate.parse(GoldenFigure.AS_OF);
    private static final List<String> BLOCKERS = List.of("FUNDING", "PROCUREMENT");
    private static final List<String> OFFICERS = List.of("630104-001", "630104-002");

    private final Plan plan;
    private final Api frontend;
    private final Api admin;
    private final Api screening;
    private final Api districtSystem;
    private final Api vaccination;
    private final Api inspector;
    private final Map<PlannedSite, String> ids = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> checklists = new ConcurrentHashMap<>();

    Events(Plan plan, BiFunction<Service, String, Api> users) {
        this.plan = plan;
        frontend = users.apply(Service.SITE_REGISTRY, "frontend");
        admin = users.apply(Service.SITE_REGISTRY, "bureau-admin");
        screening = users.apply(Service.SCREENING, "bureau-admin");
        districtSystem = users.apply(Service.SCREENING, "district-system");
        vaccination = users.apply(Service.VACCINATION, "bureau-admin");
        inspector = users.apply(Service.INSPECTION, "inspector");
    }

    /** In acts: within one, any order will do. */
    List<List<Runnable>> inOrder() {
        List<Runnable> first = new ArrayList<>(List.of(this::adoptPolicy, this::listRiskAreas));
        plan.sites().forEach(site -> first.add(() -> register(site)));

        List<Runnable> second = new ArrayList<>();
        plan.sites().forEach(site -> second.add(() -> makeReady(site)));
        plan.returnees.forEach(returnee -> second.add(() -> declare(returnee)));
        plan.tallies().forEach(tally -> second.add(() -> count(tally)));
        second.add(this::countBureauStaff);
        plan.arrivals().forEach(arrivals -> second.add(() -> announce(arrivals)));
        plan.inspections.forEach(inspection -> second.add(() -> inspect(inspection)));
        for (int meeting = 0; meeting < 4; meeting++) {
            int number = meeting;
            second.add(() -> meet(number));
        }
        return List.of(first, second);
    }

    private void adoptPolicy() {
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
    private void listRiskAreas() {
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

    private void register(PlannedSite site) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", site.type());
        body.put("name", site.name());
        body.put("district", Plan.DISTRICT);
        body.put("address", "西宁市城西区" + site.name());
        if (!site.managementKind().isEmpty()) {
            body.put("managementKind", site.managementKind());
        }
        body.put("registeredOn", REGISTERED_ON);
        body.put(
                "buildings",
                site.buildings().stream().map(name -> Map.of("name", name)).toList());
        ids.put(
                site,
                frontend.create("/api/v1/sites", "site/" + site.key(), body)
                        .get("id")
                        .textValue());
    }

    private void makeReady(PlannedSite site) {
        for (JsonNode building : frontend.get("/api/v1/sites/" + ids.get(site) + "/buildings")) {
            String key = site.key() + "/" + building.get("name").textValue().replace("号楼", "");
            String code = frontend.create(
                            "/api/v1/buildings/" + building.get("id").textValue() + "/venue-code",
                            "code/" + key,
                            Map.of("issuedOn", "2022-02-25"))
                    .get("code")
                    .textValue();
            frontend.create(
                    "/api/v1/venue-codes/" + code + "/posting",
                    "posting/" + key,
                    Map.of("postedOn", "2022-03-02", "where", "出入口"));
        }
        if (site.isOffice()) {
            reportAccessControl(site);
        } else {
            reportSupplies(site);
        }
    }

    private void reportSupplies(PlannedSite site) {
        int spare = Math.floorMod(site.key().hashCode(), 10);
        admin.reportFirst(
                "/api/v1/sites/" + ids.get(site) + "/supply-reserve",
                Map.of(
                        "items",
                        List.of(
                                Map.of("name", "口罩", "stock", 50 * (7 + spare), "dailyUse", 50),
                                Map.of("name", "消毒液", "stock", 4 * (8 + spare), "dailyUse", 4)),
                        "reportedOn",
                        "2022-03-20"));
    }

    /** Offices 0 to 3 are the named ones: the first installs, the others are pilots; the next five had it already. */
    private void reportAccessControl(PlannedSite site) {
        int number = plan.offices.indexOf(site);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("status", number == 0 ? "INSTALLING" : number < 4 ? "ORDERED" : number < 9 ? "INSTALLED" : "NONE");
        report.put("pilot", number > 0 && number < 4);
        report.put("changedOn", "2022-03-15");
        if (number >= 9 && number < 18) {
            report.put("blocker", BLOCKERS.get(number % 2));
        }
        admin.reportFirst("/api/v1/sites/" + ids.get(site) + "/access-control", report);
    }

    private void declare(PlannedReturnee returnee) {
        LocalDate arrival = returnee.arrivedAt().toLocalDate();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("siteId", ids.get(returnee.site()));
        body.put("post", post(returnee.site()));
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

    private void count(PlannedTally tally) {
        vaccination.create(
                "/api/v1/tallies",
                "tally/" + tally.site().key(),
                Map.of(
                        "siteId",
                        ids.get(tally.site()),
                        "post",
                        post(tally.site()),
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

    private void countBureauStaff() {
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

    private void announce(PlannedArrivals arrivals) {
        screening.create(
                "/api/v1/arrival-forecasts",
                "forecast/" + arrivals.site().key() + "/" + arrivals.weekStart(),
                Map.of(
                        "siteId",
                        ids.get(arrivals.site()),
                        "weekStart",
                        arrivals.weekStart().toString(),
                        "expected",
                        arrivals.expected(),
                        "announcedOn",
                        "2022-03-28"));
    }

    private void inspect(PlannedInspection planned) {
        String key = planned.site().key();
        String siteId = Objects.requireNonNull(ids.get(planned.site()));
        Map<String, String> found = planned.deficient() ? Inspected.DEFICIENT : Map.of();
        String evidence = planned.deficient()
                ? inspector
                        .handIn("/api/v1/evidence?siteId=" + siteId, "image/png", Inspected.photo())
                        .get("id")
                        .textValue()
                : "";
        JsonNode checklist = checklists.computeIfAbsent(planned.site().type(), this::checklist);
        JsonNode inspection = inspector.create(
                "/api/v1/inspections",
                "inspection/" + key,
                Map.of(
                        "siteId",
                        siteId,
                        "checklistId",
                        checklist.get("id").textValue(),
                        "inspectedOn",
                        planned.day().toString(),
                        "inspectors",
                        OFFICERS,
                        "items",
                        Inspected.answers(checklist, found, evidence)));
        if (planned.deficient()) {
            rectify(key, inspection.get("id").textValue(), planned.day());
        }
    }

    /** The one in force; nobody has published another than the service comes with. */
    private JsonNode checklist(String siteType) {
        return inspector
                .get("/api/v1/checklists?status=PUBLISHED&disease=COVID_19&siteType=" + siteType)
                .get("items")
                .get(0);
    }

    private void rectify(String key, String inspectionId, LocalDate found) {
        JsonNode opened = inspector.create(
                "/api/v1/rectification-cases",
                "case/" + key,
                Map.of("inspectionId", inspectionId, "openedOn", found.toString()));
        String path = "/api/v1/rectification-cases/" + opened.get("id").textValue();
        JsonNode interviewed = inspector.step(
                path + "/interview",
                "interview/" + key,
                opened.get("version").longValue(),
                Map.of("heldOn", found.plusDays(1).toString(), "intervieweePost", "项目经理", "minutes", "已告知问题和整改要求。"));
        JsonNode ordered = inspector.step(
                path + "/order",
                "order/" + key,
                interviewed.get("version").longValue(),
                Map.of(
                        "servedOn",
                        found.plusDays(2).toString(),
                        "deadline",
                        found.plusDays(7).toString(),
                        "officers",
                        OFFICERS,
                        "party",
                        Map.of("name", "西宁示例物业服务有限公司", "responsiblePost", "项目经理"),
                        "facts",
                        "出入口未保持一米线，来宁人员排查不到位。",
                        "provision",
                        "《青海省物业管理条例》",
                        "demands",
                        "按疫情防控要求限期整改。",
                        "legalBasis",
                        "《物业管理条例》"));
        JsonNode reported = inspector.step(
                path + "/report",
                "report/" + key,
                ordered.get("version").longValue(),
                Map.of("reportedOn", found.plusDays(5).toString(), "measures", "已划一米线，专人排查登记。"));
        inspector.step(
                path + "/reinspection",
                "reinspection/" + key,
                reported.get("version").longValue(),
                Map.of(
                        "inspectedOn",
                        found.plusDays(8).toString(),
                        "officers",
                        OFFICERS,
                        "passed",
                        true,
                        "remarks",
                        "整改到位"));
    }

    private void meet(int number) {
        inspector.create(
                "/api/v1/activities",
                "meeting/" + number,
                Map.of(
                        "kind",
                        "MEETING",
                        "heldOn",
                        LocalDate.of(2022, 3, 4).plusWeeks(number).toString(),
                        "topic",
                        "行业安全生产及疫情防控工作会议（第" + (number + 1) + "次）",
                        "district",
                        Plan.DISTRICT,
                        "participants",
                        120));
    }

    private static String post(PlannedSite site) {
        return site.type().equals("CONSTRUCTION_SITE") ? "CONSTRUCTION_WORKER" : "PROPERTY_STAFF";
    }
}
