package org.sitesentinel.inspection.rectification;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.evidence.EvidenceFixture;
import org.sitesentinel.inspection.inspection.InspectionFixture;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestSites;

/** Cases in states that the API led them to. */
public final class CaseFixture {
    public static final String CASES = "/api/v1/rectification-cases";

    public static final String INTERVIEW = """
            {"heldOn": "2022-03-12", "intervieweePost": "项目经理", "minutes": "已当面说明问题，要求立即整改。"}""";
    public static final String ORDER = """
            {"servedOn": "2022-03-13", "deadline": "2022-03-20", "officers": ["青A0001234", "青A0005678"],
             "party": {"name": "西宁示例物业服务有限公司", "creditCode": "91350100M000100Y43", "responsiblePost": "项目经理"},
             "facts": "出入口未设置一米线。", "provision": "《青海省物业管理条例》第五十条",
             "legalBasis": "《物业管理条例》", "demands": "设置一米线并安排专人值守。"}""";
    public static final String SECOND_ORDER = ORDER.replace("03-13", "03-21").replace("03-20", "03-28");
    public static final String EXTENSION = """
            {"extendedOn": "2022-03-16", "workingDays": 3, "reason": "材料到货延迟"}""";
    static final String RETURN = """
            {"returnedOn": "2022-03-19", "reason": "缺少整改照片"}""";
    public static final String REFERRAL = """
            {"referredOn": "2022-03-22", "referredTo": "城西区综合行政执法局", "reason": "逾期未整改"}""";
    public static final String WITHDRAWAL = """
            {"withdrawnOn": "2022-03-23", "reason": "立案对象有误"}""";
    public static final String REPORT = """
            {"reportedOn": "2022-03-18", "measures": "已设置一米线。"}""";
    public static final String REINSPECTION_PASSED = """
            {"inspectedOn": "2022-03-19", "officers": ["青A0001234"], "passed": true}""";
    public static final String REINSPECTION_FAILED = """
            {"inspectedOn": "2022-03-19", "officers": ["青A0001234"], "passed": false, "remarks": "仍无人值守"}""";

    private CaseFixture() {}

    /** What a step may be sent with, for any case. */
    static String body(String step) {
        return switch (step) {
            case "interview" -> INTERVIEW;
            case "interview/signing" -> signing(UUID.randomUUID().toString());
            case "order" -> ORDER;
            case "order/receipt" -> receipt(UUID.randomUUID().toString());
            case "extension" -> EXTENSION;
            case "report" -> REPORT;
            case "return" -> RETURN;
            case "reinspection" -> REINSPECTION_PASSED;
            case "second-order" -> SECOND_ORDER;
            case "referral" -> REFERRAL;
            case "withdrawal" -> WITHDRAWAL;
            default -> throw new IllegalArgumentException(step);
        };
    }

    /** A file that shows something signed. */
    public static String scan(SiteRef site) {
        return EvidenceFixture.of(site).toString();
    }

    static String signing(String scan) {
        return "{\"signedOn\": \"2022-03-12\", \"scan\": \"%s\"}".formatted(scan);
    }

    public static String receipt(String scan) {
        return """
                {"receivedOn": "2022-03-13", "method": "DIRECT", "recipientPost": "项目经理", "scan": "%s"}""".formatted(scan);
    }

    static String newCase(String inspectionId) {
        return "{\"inspectionId\": \"%s\", \"openedOn\": \"2022-03-11\"}".formatted(inspectionId);
    }

    public static SiteRef site() {
        return TestSites.known(SiteType.RESIDENTIAL_COMPOUND);
    }

    /** Opened on 2022-03-11, version 1. */
    public static String open(SiteRef site) {
        return Caller.as("inspector")
                .body(newCase(InspectionFixture.deficient(site)))
                .post(CASES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The order served on 2022-03-13, version 2. */
    public static String ordered(SiteRef site) {
        String id = open(site);
        taken(id, "order", 1, ORDER);
        return id;
    }

    /** Reported on 2022-03-18, version 3. */
    public static String reported(SiteRef site) {
        String id = ordered(site);
        taken(id, "report", 2, REPORT);
        return id;
    }

    public static ValidatableResponse taken(String id, String step, long version, String body) {
        return take(id, step, version, body).then().statusCode(200);
    }

    public static Response take(String id, String step, long version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(CASES + "/" + id + "/" + step);
    }
}
