package org.sitesentinel.deploy.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedInspection;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedSite;

/** What inspectors do: inspections, the cases that follow from them, meetings. */
final class InspectionEvents {
    private static final List<String> OFFICERS = List.of("630104-001", "630104-002");
    private static final Map<String, String> NO_ISOLATION_ROOM = Map.of("isolation-room", "未设独立隔离室");

    private final SiteIds ids;
    private final Api inspector;
    private final Map<String, JsonNode> checklists = new ConcurrentHashMap<>();

    InspectionEvents(SiteIds ids, BiFunction<Service, String, Api> users) {
        this.ids = ids;
        inspector = users.apply(Service.INSPECTION, "inspector");
    }

    void inspect(PlannedInspection planned) {
        JsonNode inspection =
                inspect(planned.site(), planned.day(), planned.deficient() ? Inspected.DEFICIENT : Map.of());
        if (planned.deficient()) {
            rectify(planned.site().key(), inspection, planned.day());
        }
    }

    /** Found after the day of the source, ordered, and not reported on since. */
    void leaveOverdue(PlannedSite site) {
        LocalDate found = LocalDate.of(2022, 4, 6);
        JsonNode opened = open(site.key(), inspect(site, found, NO_ISOLATION_ROOM), found);
        order(site.key(), opened, found, "西宁示例建筑工程有限公司", "未设独立隔离室。");
    }

    private JsonNode inspect(PlannedSite site, LocalDate day, Map<String, String> found) {
        String siteId = ids.of(site);
        String evidence = found.isEmpty()
                ? ""
                : inspector
                        .handIn("/api/v1/evidence?siteId=" + siteId, "image/png", Inspected.photo())
                        .get("id")
                        .textValue();
        JsonNode checklist = checklists.computeIfAbsent(site.type(), this::checklist);
        return inspector.create(
                "/api/v1/inspections",
                "inspection/" + site.key(),
                Map.of(
                        "siteId",
                        siteId,
                        "checklistId",
                        checklist.get("id").textValue(),
                        "inspectedOn",
                        day.toString(),
                        "inspectors",
                        OFFICERS,
                        "items",
                        Inspected.answers(checklist, found, evidence)));
    }

    /** The one in force; nobody has published another than the service comes with. */
    private JsonNode checklist(String siteType) {
        return inspector
                .get("/api/v1/checklists?status=PUBLISHED&disease=COVID_19&siteType=" + siteType)
                .get("items")
                .get(0);
    }

    private JsonNode open(String key, JsonNode inspection, LocalDate found) {
        return inspector.create(
                "/api/v1/rectification-cases",
                "case/" + key,
                Map.of("inspectionId", inspection.get("id").textValue(), "openedOn", found.toString()));
    }

    private JsonNode order(String key, JsonNode before, LocalDate found, String party, String facts) {
        return inspector.step(
                path(before) + "/order",
                "order/" + key,
                before.get("version").longValue(),
                Map.of(
                        "servedOn",
                        found.plusDays(2).toString(),
                        "deadline",
                        found.plusDays(7).toString(),
                        "officers",
                        OFFICERS,
                        "party",
                        Map.of("name", party, "responsiblePost", "项目经理"),
                        "facts",
                        facts,
                        "provision",
                        "《青海省物业管理条例》",
                        "demands",
                        "按疫情防控要求限期整改。",
                        "legalBasis",
                        "《物业管理条例》"));
    }

    private static String path(JsonNode opened) {
        return "/api/v1/rectification-cases/" + opened.get("id").textValue();
    }

    private void rectify(String key, JsonNode inspection, LocalDate found) {
        JsonNode opened = open(key, inspection, found);
        JsonNode interviewed = inspector.step(
                path(opened) + "/interview",
                "interview/" + key,
                opened.get("version").longValue(),
                Map.of("heldOn", found.plusDays(1).toString(), "intervieweePost", "项目经理", "minutes", "已告知问题和整改要求。"));
        JsonNode ordered = order(key, interviewed, found, "西宁示例物业服务有限公司", "出入口未保持一米线，来宁人员排查不到位。");
        JsonNode reported = inspector.step(
                path(opened) + "/report",
                "report/" + key,
                ordered.get("version").longValue(),
                Map.of("reportedOn", found.plusDays(5).toString(), "measures", "已划一米线，专人排查登记。"));
        inspector.step(
                path(opened) + "/reinspection",
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

    void meet(int number) {
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
}
