package org.sitesentinel.inspection.inspection;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.testing.Caller;

/** Inspections, as the API takes them down. */
public final class InspectionFixture {
    private static final String ONE_FINDING = "[{\"item\": \"one-metre-line\", \"note\": \"未设置\"}]";

    private InspectionFixture() {}

    static String body(SiteRef site, String findings) {
        return """
                {"siteId": "%s", "inspectedOn": "2022-03-10", "inspectors": ["青A0001234", "青A0005678"], "findings": %s}""".formatted(site.id(), findings);
    }

    static String deficientBody(SiteRef site) {
        return body(site, ONE_FINDING);
    }

    /** Of 2022-03-10, with one finding. */
    public static String deficient(SiteRef site) {
        return recorded(deficientBody(site)).extract().path("id");
    }

    /** Of 2022-03-10, without findings. */
    public static String passed(SiteRef site) {
        return recorded(body(site, "[]")).extract().path("id");
    }

    /** Of a day, by these inspectors, without findings. */
    public static String passed(SiteRef site, String day, List<String> inspectors) {
        return recorded(body(site, "[]")
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
