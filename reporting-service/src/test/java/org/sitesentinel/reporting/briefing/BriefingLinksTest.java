package org.sitesentinel.reporting.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.reporting.briefing.BriefingFixture.BRIEFINGS;
import static org.sitesentinel.reporting.briefing.BriefingFixture.figures;
import static org.sitesentinel.reporting.briefing.BriefingFixture.id;
import static org.sitesentinel.reporting.briefing.BriefingFixture.paragraph;
import static org.sitesentinel.reporting.briefing.BriefingFixture.siteWith;
import static org.sitesentinel.reporting.briefing.BriefingFixture.step;
import static org.sitesentinel.reporting.briefing.BriefingFixture.tell;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** Where the figures of a briefing lead. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BriefingLinksTest {
    private static final String BOOSTER = paragraph("vaccination") + ".figures.booster";

    @Test
    void thoseOfAFrozenBriefingGiveItsFiguresAfterACorrection() {
        SiteRef site = siteWith("159111", 100, 90, 50);
        inspected(site, Instant.EPOCH.plusSeconds(7));
        String id = id("159111");
        step(id, "freezing", 1).then().statusCode(200);

        tell(site, 2, 120, 110, 60);
        inspected(Told.site(SiteType.RESIDENTIAL_COMPOUND, "159111"), Instant.EPOCH.plusSeconds(8));

        Response frozen = Caller.as("analyst").get(BRIEFINGS + "/" + id);
        assertThat(frozen.<String>path("document.knownAt")).isEqualTo("1970-01-01T00:00:07Z");
        for (Map<String, Object> figure : figures(frozen)) {
            ask(Objects.requireNonNull(figure.get("href")))
                    .then()
                    .body("total.numerator", equalTo(figure.get("numerator")))
                    .body("total.denominator", equalTo(figure.get("denominator")));
        }
        String href = frozen.path(BOOSTER + ".href");
        ask(href).then().body("total.numerator", equalTo(50)).body("total.denominator", equalTo(100));
        ask(frozen.path(BOOSTER + ".rows")).then().body("items.numerator.sum()", equalTo(50));
        assertThat(href).endsWith("&knownAt=1970-01-01T00:00:01Z");
        ask(href.substring(0, href.indexOf("&knownAt=")))
                .then()
                .body("total.numerator", equalTo(60))
                .body("total.denominator", equalTo(120));
    }

    /**
     * Recorded before what the draft knows of last, and applied after it was written: links cannot tell these apart.
     */
    @Test
    void aDraftWhoseLinksGiveSomethingElseIsNotFrozen() {
        tell(Told.site(SiteType.CONSTRUCTION_SITE, "159112"), 5, 100, 90, 50);
        String id = id("159112");
        tell(Told.site(SiteType.OFFICE_BUILDING, "159112"), 3, 10, 9, 5);

        step(id, "freezing", 1).then().statusCode(409).body("type", containsString("briefing-outdated"));
        Caller.as("analyst").get(BRIEFINGS + "/" + id).then().body("status", equalTo("DRAFT"));
        step(id, "recomputation", 1).then().statusCode(200).body(BOOSTER + ".numerator", equalTo(55));
        step(id, "freezing", 2).then().statusCode(200);
    }

    @Test
    void aDraftIsFrozenAlthoughMoreIsKnownSince() {
        SiteRef site = siteWith("159113", 100, 90, 50);
        String id = id("159113");
        tell(site, 2, 100, 90, 60);

        step(id, "freezing", 1).then().statusCode(200).body(BOOSTER + ".numerator", equalTo(50));
    }

    private static void inspected(SiteRef site, Instant recordedAt) {
        TestLog.publish(
                InspectionState.RECORDED,
                new InspectionState(UUID.randomUUID().toString(), 1, Told.DAY, recordedAt, site, 1));
        TestLog.awaitApplied(InspectionState.TOPIC);
    }

    private static Response ask(Object href) {
        Response answer = Caller.as("analyst").get((String) href);
        answer.then().statusCode(200);
        return answer;
    }
}
