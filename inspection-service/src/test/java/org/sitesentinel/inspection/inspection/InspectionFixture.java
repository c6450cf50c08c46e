package org.sitesentinel.inspection.inspection;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.evidence.EvidenceFixture;
import org.sitesentinel.platform.testing.Caller;

/** Inspections by the checklists that the service comes with, as the API takes them down. */
public final class InspectionFixture {
    private static final Map<SiteType, Checklist> CHECKLISTS = new ConcurrentHashMap<>();

    private InspectionFixture() {}

    /** Its items by code, and whether a deficiency is to be shown. */
    record Checklist(String id, List<String> codes, List<Boolean> evidenceRequired) {}

    static Checklist checklist(SiteType type) {
        return CHECKLISTS.computeIfAbsent(type, InspectionFixture::shipped);
    }

    private static Checklist shipped(SiteType type) {
        var list = Caller.as("inspector")
                .get("/api/v1/checklists?disease=COVID_19&siteType=" + type)
                .jsonPath();
        return new Checklist(
                list.getString("items[0].id"),
                list.getList("items[0].items.code", String.class),
                list.getList("items[0].items.evidenceRequired", Boolean.class));
    }

    /** Of 2022-03-10, with these items failed. */
    static String body(SiteRef site, String... failed) {
        Checklist checklist = checklist(site.type());
        return body(site, checklist, answers(site, checklist, List.of(failed)));
    }

    static String body(SiteRef site, Checklist checklist, String items) {
        return """
                {"siteId": "%s", "checklistId": "%s", "inspectedOn": "2022-03-10",
                 "inspectors": ["青A0001234", "青A0005678"], "items": [%s]}""".formatted(site.id(), checklist.id(), items);
    }

    /** Each item of the checklist, all as they must be save these. */
    static String answers(SiteRef site, Checklist checklist, List<String> failed) {
        return checklist.codes().stream()
                .map(code -> failed.contains(code)
                        ? failed(code, evidence(site, checklist, code))
                        : "{\"code\": \"%s\", \"result\": \"PASS\"}".formatted(code))
                .collect(Collectors.joining(", "));
    }

    private static UUID[] evidence(SiteRef site, Checklist checklist, String code) {
        boolean required = checklist.evidenceRequired().get(checklist.codes().indexOf(code));
        return required ? new UUID[] {EvidenceFixture.of(site)} : new UUID[0];
    }

    static String failed(String code, UUID... evidence) {
        String ids = Arrays.stream(evidence).map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        return "{\"code\": \"%s\", \"result\": \"FAIL\", \"note\": \"未设置\", \"evidence\": [%s]}".formatted(code, ids);
    }

    /** The first item that can fail without evidence. */
    static String failing(SiteType type) {
        Checklist checklist = checklist(type);
        return checklist.codes().get(checklist.evidenceRequired().indexOf(false));
    }

    static String deficientBody(SiteRef site) {
        return body(site, failing(site.type()));
    }

    /** Of 2022-03-10, with one finding. */
    public static String deficient(SiteRef site) {
        return recorded(deficientBody(site)).extract().path("id");
    }

    /** Of a day, with these items of the site type's checklist failed. */
    public static String deficient(SiteRef site, String day, List<String> items) {
        return recorded(body(site, items.toArray(String[]::new)).replace("2022-03-10", day))
                .extract()
                .path("id");
    }

    /** Of 2022-03-10, without findings. */
    public static String passed(SiteRef site) {
        return recorded(body(site)).extract().path("id");
    }

    /** Of a day, by these inspectors, without findings. */
    public static String passed(SiteRef site, String day, List<String> inspectors) {
        return recorded(body(site)
                        .replace("2022-03-10", day)
                        .replace("青A0001234\", \"青A0005678", String.join("\", \"", inspectors)))
                .extract()
                .path("id");
    }

    static ValidatableResponse recorded(String body) {
        return Caller.as("inspector")
                .body(body)
                .post("/api/v1/inspections")
                .then()
                .statusCode(201);
    }
}
