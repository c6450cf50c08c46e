package org.sitesentinel.inspection.rectification;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.inspection.InspectionFixture;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestSites;

/** Cases in states that the API led them to. */
final class CaseFixture {
    static final String CASES = "/api/v1/rectification-cases";

    static final String INTERVIEW = """
            {"heldOn": "2022-03-12", "intervieweePost": "项目经理", "minutes": "已当面说明问题，要求立即整改。"}""";
    static final String ORDER = """
            {"servedOn": "2022-03-13", "deadline": "2022-03-20", "officers": ["青A0001234", "青A0005678"],
             "facts": "出入口未设置一米线。", "demands": "设置一米线并安排专人值守。", "legalBasis": "《物业管理条例》"}""";
    static final String REPORT = """
            {"reportedOn": "2022-03-18", "measures": "已设置一米线。"}""";
    static final String REINSPECTION_PASSED = """
            {"inspectedOn": "2022-03-19", "officers": ["青A0001234"], "passed": true}""";
    static final String REINSPECTION_FAILED = """
            {"inspectedOn": "2022-03-19", "officers": ["青A0001234"], "passed": false, "remarks": "仍无人值守"}""";

    private CaseFixture() {}

    static String newCase(String inspectionId) {
        return "{\"inspectionId\": \"%s\", \"openedOn\": \"2022-03-11\"}".formatted(inspectionId);
    }

    static SiteRef site() {
        return TestSites.known(SiteType.RESIDENTIAL_COMPOUND);
    }

    /** Opened on 2022-03-11, version 1. */
    static String open(SiteRef site) {
        return Caller.as("inspector")
                .body(newCase(InspectionFixture.deficient(site)))
                .post(CASES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The order served on 2022-03-13, version 2. */
    static String ordered(SiteRef site) {
        String id = open(site);
        taken(id, "order", 1, ORDER);
        return id;
    }

    /** Reported on 2022-03-18, version 3. */
    static String reported(SiteRef site) {
        String id = ordered(site);
        taken(id, "report", 2, REPORT);
        return id;
    }

    static ValidatableResponse taken(String id, String step, long version, String body) {
        return take(id, step, version, body).then().statusCode(200);
    }

    static Response take(String id, String step, long version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(CASES + "/" + id + "/" + step);
    }
}
