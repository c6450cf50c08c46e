package org.sitesentinel.deploy.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedSite;

/** What site-registry is told: sites, their codes and how ready they are. */
final class RegistryEvents {
    private static final String REGISTERED_ON = "2022-02-20";
    private static final List<String> BLOCKERS = List.of("FUNDING", "PROCUREMENT");
    private static final int WITH_ISOLATION_ROOMS = 20;
    private static final int APPLICATIONS = 6;

    private final Plan plan;
    private final SiteIds ids;
    private final Api frontend;
    private final Api admin;

    RegistryEvents(Plan plan, SiteIds ids, BiFunction<Service, String, Api> users) {
        this.plan = plan;
        this.ids = ids;
        frontend = users.apply(Service.SITE_REGISTRY, "frontend");
        admin = users.apply(Service.SITE_REGISTRY, "bureau-admin");
    }

    void register(PlannedSite site) {
        ids.put(site, create(site).get("id").textValue());
    }

    private JsonNode create(PlannedSite site) {
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
        return frontend.create("/api/v1/sites", "site/" + site.key(), body);
    }

    /** Its work was done before the day of the source: it counts no more. */
    void registerAndClose() {
        JsonNode site = create(plan.finished);
        admin.step(
                "/api/v1/sites/" + site.get("id").textValue() + "/closure",
                "closure/" + plan.finished.key(),
                site.get("version").longValue(),
                Map.of("date", "2022-03-18", "reason", "工程竣工"));
    }

    void makeReady(PlannedSite site) {
        for (JsonNode building : frontend.get("/api/v1/sites/" + ids.of(site) + "/buildings")) {
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
                    Map.of("postedOn", day("2022-02-26", 14, site), "where", "出入口"));
        }
        if (site.isOffice()) {
            reportAccessControl(site);
        } else {
            reportSupplies(site);
            reportIsolationRooms(site);
        }
    }

    private void reportSupplies(PlannedSite site) {
        int spare = Math.floorMod(site.key().hashCode(), 10);
        admin.reportFirst(
                "/api/v1/sites/" + ids.of(site) + "/supply-reserve",
                Map.of(
                        "items",
                        List.of(
                                Map.of("name", "口罩", "stock", 50 * (7 + spare), "dailyUse", 50),
                                Map.of("name", "消毒液", "stock", 4 * (8 + spare), "dailyUse", 4)),
                        "reportedOn",
                        isApplicant(site) ? "2022-03-18" : day("2022-02-22", 16, site)));
    }

    /** Whoever applies to resume work must have reported supplies lately. */
    private boolean isApplicant(PlannedSite site) {
        return plan.constructionSites.subList(0, APPLICATIONS).contains(site);
    }

    /** One of so many days, always the same for a site: not everybody does everything at once. */
    private static String day(String first, int days, PlannedSite site) {
        return LocalDate.parse(first)
                .plusDays(Math.floorMod(site.key().hashCode(), days))
                .toString();
    }

    private void reportIsolationRooms(PlannedSite site) {
        int number = plan.constructionSites.indexOf(site);
        if (number >= 0 && number < WITH_ISOLATION_ROOMS) {
            admin.reportFirst(
                    "/api/v1/sites/" + ids.of(site) + "/isolation-rooms",
                    Map.of(
                            "rooms",
                            List.of(Map.of("name", "隔离室", "capacity", 2 + number % 4, "inUse", number < 3 ? 1 : 0)),
                            "reportedOn",
                            "2022-03-12"));
        }
    }

    /** Offices 0 to 3 are the named ones: the first installs, the others are pilots; the next five had it already. */
    private void reportAccessControl(PlannedSite site) {
        int number = plan.offices.indexOf(site);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("status", number == 0 ? "INSTALLING" : number < 4 ? "ORDERED" : number < 9 ? "INSTALLED" : "NONE");
        report.put("pilot", number > 0 && number < 4);
        report.put("changedOn", number >= 4 && number < 9 ? "2022-02-21" : "2022-03-15");
        if (number >= 9 && number < 18) {
            report.put("blocker", BLOCKERS.get(number % 2));
        }
        admin.reportFirst("/api/v1/sites/" + ids.of(site) + "/access-control", report);
    }

    /** The first sites apply to resume work; the last of them is told to wait. */
    List<Runnable> resumptions() {
        List<Runnable> steps = new ArrayList<>();
        for (int number = 0; number < APPLICATIONS; number++) {
            PlannedSite site = plan.constructionSites.get(number);
            boolean approved = number < APPLICATIONS - 1;
            steps.add(() -> applyForResumption(site, approved));
        }
        return steps;
    }

    /** For a week that is over on the day of the source: those who are expected then are announced by the week. */
    private void applyForResumption(PlannedSite site, boolean approved) {
        JsonNode application = frontend.create(
                "/api/v1/resumption-applications",
                "resumption/" + site.key(),
                Map.of(
                        "siteId",
                        ids.of(site),
                        "plannedOn",
                        "2022-03-18",
                        "expectedWorkers",
                        List.of(Map.of("weekStart", "2022-03-14", "workers", 20)),
                        "appliedOn",
                        "2022-03-14"));
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("outcome", approved ? "APPROVED" : "REJECTED");
        decision.put("decidedOn", "2022-03-21");
        if (!approved) {
            decision.put("reasons", List.of("宿舍尚未消杀"));
        }
        admin.step(
                "/api/v1/resumption-applications/" + application.get("id").textValue() + "/decision",
                "resumption-decision/" + site.key(),
                application.get("version").longValue(),
                decision);
    }
}
