package org.sitesentinel.inspection.draw;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.inspector.InspectorFixture;
import org.sitesentinel.inspection.sitecopy.ToldSites;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestSites;

/** Draws, as the API takes them. */
public final class DrawFixture {
    public static final String DRAWS = "/api/v1/draws";
    private static final String SEED = "{\"seed\": \"七星彩 3 9 0 4 7 1 12\", \"seedSource\": \"2022-03-29 第22035期\"}";

    private DrawFixture() {}

    /** A district with construction sites and inspectors of its own. */
    public record World(String district, List<SiteRef> sites, List<String> inspectors) {
        public static World of(int sites, int inspectors) {
            String district = ToldSites.newDistrict();
            List<SiteRef> known = new ArrayList<>();
            for (int i = 0; i < sites; i++) {
                known.add(TestSites.known(SiteType.CONSTRUCTION_SITE, district));
            }
            List<String> registered = new ArrayList<>();
            for (int i = 0; i < inspectors; i++) {
                registered.add(InspectorFixture.registered(district));
            }
            return new World(district, known, registered);
        }

        /** Of some construction sites in April 2022. */
        public String plan(int number) {
            return plan(number, "");
        }

        /** With further fields, each after a comma. */
        public String plan(int number, String further) {
            return """
                    {"title": "四月双随机检查", "district": "%s", "from": "2022-04-01", "to": "2022-04-30",
                     "quotas": [{"siteType": "CONSTRUCTION_SITE", "number": %d}]%s}""".formatted(district, number, further);
        }
    }

    public static String planned(String plan) {
        return Caller.as("bureau-admin")
                .body(plan)
                .post(DRAWS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Plans and draws with a seed that is always the same. */
    public static String drawn(String plan) {
        String id = planned(plan);
        step(id, "drawing", 1, SEED).statusCode(200);
        return id;
    }

    /** Plans, draws and publishes. */
    public static String published(String plan) {
        String id = drawn(plan);
        step(id, "publication", 2, "{}").statusCode(200);
        return id;
    }

    public static ValidatableResponse step(String id, String step, long version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(DRAWS + "/" + id + "/" + step)
                .then();
    }

    /** The site ids that were drawn, by id. */
    public static List<String> sitesOf(String draw) {
        return Caller.as("bureau-admin")
                .get(DRAWS + "/" + draw + "/candidates?drawn=true&limit=1000")
                .then()
                .statusCode(200)
                .extract()
                .path("items.siteId");
    }
}
