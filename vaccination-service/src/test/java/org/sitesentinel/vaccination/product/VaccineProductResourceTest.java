package org.sitesentinel.vaccination.product;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.vaccination.course.CourseFixture;
import org.sitesentinel.vaccination.course.CourseRule;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class VaccineProductResourceTest {
    private static final String PRODUCTS = "/api/v1/vaccine-products";
    private static final String COURSES = "/api/v1/vaccination-courses";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bureau-admin",
                "district-system",
                "site-operator",
                "inspector",
                "frontend",
                "analyst",
                "privacy-officer"
            })
    void everybodyWhoIsSignedInMayAsk(String role) {
        Caller.as(role)
                .get(PRODUCTS)
                .then()
                .statusCode(200)
                .body("items", hasSize(8))
                .body("items.find { it.code == 'ZF2001' }.platform", equalTo("RECOMBINANT_CHO"))
                .body("items.find { it.code == 'ZF2001' }.nameZh", equalTo("智飞重组新冠疫苗（CHO细胞）"))
                .body("items.find { it.code == 'ZF2001' }.from", equalTo("2021-03-10"))
                .body("items.find { it.code == 'ZF2001' }.until", nullValue());
        Caller.as(role).get(COURSES).then().statusCode(200);
        RestAssured.given().get(PRODUCTS).then().statusCode(401);
    }

    @Test
    void narrowsByPlatformAndDay() {
        Caller.as("analyst")
                .queryParam("platform", "AD5_VECTOR")
                .queryParam("on", "2022-09-03")
                .get(PRODUCTS)
                .then()
                .body("items.code", contains("CONVIDECIA"));
        Caller.as("analyst")
                .queryParam("on", "2020-07-22")
                .get(PRODUCTS)
                .then()
                .body("items.platform", everyItem(equalTo("INACTIVATED")))
                .body("items.code", hasItem("CORONAVAC"))
                .body("items.code", not(hasItem("KCONVAC")));
    }

    @Test
    void refusesQuestionsThatMakeNoSense() {
        Caller.as("analyst")
                .queryParam("platform", "MRNA")
                .queryParam("on", "2022-02-30")
                .queryParam("colour", "red")
                .get(PRODUCTS)
                .then()
                .statusCode(400)
                .body("type", endsWith(":invalid-request"))
                .body("errors", hasSize(3));
    }

    @Test
    void coursesAreThoseThatTheRulesAreTestedWith() {
        List<CourseRule> shipped = CourseFixture.rules();

        var answer = Caller.as("analyst").get(COURSES).then().statusCode(200).body("items", hasSize(shipped.size()));
        for (int i = 0; i < shipped.size(); i++) {
            CourseRule rule = shipped.get(i);
            answer.body("items[" + i + "].platform", equalTo(rule.platform().name()))
                    .body("items[" + i + "].from", equalTo(rule.from().toString()))
                    .body("items[" + i + "].doses", equalTo(rule.doses()))
                    .body("items[" + i + "].weeksApart", equalTo(rule.weeksApart()))
                    .body("items[" + i + "].boosterAfterMonths", equalTo(rule.boosterAfterMonths()));
        }
    }
}
