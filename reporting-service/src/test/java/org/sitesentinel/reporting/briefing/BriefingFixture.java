package org.sitesentinel.reporting.briefing;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** Briefings as of the day that tests tell of. */
final class BriefingFixture {
    static final String BRIEFINGS = "/api/v1/briefings";

    private BriefingFixture() {}

    static ValidatableResponse drafted(String district) {
        return Caller.as("bureau-admin")
                .body("{\"district\": \"%s\", \"asOf\": \"2022-03-31\"}".formatted(district))
                .post(BRIEFINGS)
                .then()
                .statusCode(201);
    }

    static String id(String district) {
        return drafted(district).extract().path("id");
    }

    static Response step(String id, String step, long version) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .post(BRIEFINGS + "/" + id + "/" + step);
    }

    /** A construction site with people of whom so many are vaccinated. */
    static SiteRef siteWith(String district, int headcount, int primary, int booster) {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, district);
        tell(site, 1, headcount, primary, booster);
        return site;
    }

    static void tell(SiteRef site, long version, int headcount, int primary, int booster) {
        TestLog.publish(
                TallyState.RECORDED, Told.tally(site, "tally-" + site.id(), version, headcount, primary, booster));
        TestLog.awaitApplied(TallyState.TOPIC);
    }

    /** All figures of a briefing. */
    static List<Map<String, Object>> figures(Response briefing) {
        return briefing.path("document.sections.paragraphs.flatten().figures.collect { it.values() }.flatten()");
    }

    /** A sentence of a document, by its id in the template. */
    static String paragraph(String id) {
        return "document.sections.paragraphs.flatten().find { it.id == '" + id + "' }";
    }
}
