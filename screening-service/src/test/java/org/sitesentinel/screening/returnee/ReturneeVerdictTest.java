package org.sitesentinel.screening.returnee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sitesentinel.screening.policy.PolicyFixture.adopted;
import static org.sitesentinel.screening.policy.PolicyFixture.policy;
import static org.sitesentinel.screening.returnee.ReturneeFixture.RETURNEES;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declaration;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declared;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.area;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.listed;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/**
 * Verdicts from the request to the event. The arrival on 2022-03-20 falls under protocol 8: green code, a test of 48
 * hours, 14 days back to 2022-03-06, by county, observation after high and medium risk.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReturneeVerdictTest {
    private static final String CERTIFICATE = "(?s),\\s*\"certificate\": \\{[^}]*}";

    private static SiteRef site;

    @BeforeAll
    static void know() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE, "630105");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "YELLOW, OBSERVE, health-code-yellow",
        "RED, QUARANTINE, health-code-red",
        "UNKNOWN, INCOMPLETE, health-code-unknown",
    })
    void aCodeThatIsNotGreenIsAReason(String code, String verdict, String reason) {
        String id = judged(declaration(site).replace("GREEN", code), verdict, reason);

        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.state().verdict()).isEqualTo(Verdict.valueOf(verdict));
            assertThat(event.state().documentsComplete()).isFalse();
            assertThat(event.state().fromRiskArea()).isFalse();
        });
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "POSITIVE, QUARANTINE, test-positive",
        "SUSPECT, OBSERVE, test-suspect",
        "POOL_POSITIVE_PENDING, OBSERVE, test-pool-pending",
        "INVALID, INCOMPLETE, test-invalid",
    })
    void aTestThatIsNotNegativeIsAReason(String result, String verdict, String reason) {
        judged(declaration(site).replace("NEGATIVE", result), verdict, reason);
    }

    @ParameterizedTest(name = "sampled {0}: {1} {2}")
    @CsvSource({
        "2022-03-18T09:59:59+08:00, INCOMPLETE, certificate-expired",
        "2022-03-20T10:00:01+08:00, INCOMPLETE, certificate-after-arrival",
        "0001-01-01T00:00:00+08:00, INCOMPLETE, certificate-expired",
    })
    void aCertificateOfTheWrongTimeIsAReason(String sampledAt, String verdict, String reason) {
        judged(declaration(site).replace("2022-03-19T10:00:00+08:00", sampledAt), verdict, reason);
    }

    @Test
    void aCertificateOfExactlyItsHoursStillHolds() {
        declared(declaration(site).replace("2022-03-19T10:00:00+08:00", "2022-03-18T02:00:00Z"))
                .body("verdict", equalTo("CLEARED"))
                .body("documentsComplete", equalTo(true));
    }

    @Test
    void noCertificateIsAReason() {
        judged(declaration(site).replaceFirst(CERTIFICATE, ""), "INCOMPLETE", "certificate-missing");
    }

    @Test
    void symptomsAreAReason() {
        String body = declaration(site).replaceFirst("\\{", "{\"symptoms\": true, ");

        String id = judged(body, "OBSERVE", "symptoms");

        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, id)).singleElement().satisfies(event -> assertThat(
                        event.state().documentsComplete())
                .isTrue());
    }

    // Every case has a county of its own, listed from 2022-03-01 to 2022-03-31.
    @ParameterizedTest(name = "{1} from {2} to {3}: {4} {5}")
    @CsvSource({
        "210301, HIGH, 2022-03-06, 2022-03-06, OBSERVE, high-risk-area",
        "210302, HIGH, 2022-03-05, 2022-03-05, CLEARED, ",
        "210303, HIGH, 2022-02-01, 2022-03-19, OBSERVE, high-risk-area",
        "210304, MEDIUM, 2022-03-20, 2022-03-20, OBSERVE, medium-risk-area",
        "210305, MEDIUM, 2022-03-01, 2022-03-05, CLEARED, ",
        "210306, LOW, 2022-03-06, 2022-03-20, CLEARED, ",
    })
    void aStayInAListedCountyCountsWithinTheLookBack(
            String county, String level, String from, String to, String verdict, String reason) {
        listed(area(county + "001")
                .replace("HIGH", level)
                .replace("2022-03-10", "2022-03-01")
                .replaceFirst("\\{", "{\"to\": \"2022-03-31\", "));

        String id = declared(afterAStay(county, from, to))
                .body("verdict", equalTo(verdict))
                .body("reasons.code", reason == null ? empty() : contains(reason))
                .body("fromRiskArea", equalTo(reason != null))
                .body("documentsComplete", equalTo(true))
                .extract()
                .path("id");

        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.state().verdict()).isEqualTo(Verdict.valueOf(verdict));
            assertThat(event.state().fromRiskArea()).isEqualTo(reason != null);
        });
    }

    @Test
    void whereTheJourneyBeganCountsOnTheDayOfArrival() {
        listed(area("210307"));

        judged(
                declaration(site)
                        .replace(
                                "\"division\": \"610113\", \"divisionName\": \"西安市雁塔区\"},",
                                "\"division\": \"210307\", \"divisionName\": \"某区\"},"),
                "OBSERVE",
                "high-risk-area");
    }

    @Test
    void tellsEveryReasonInBothLanguagesWorstFirst() {
        listed(area("210308").replace("HIGH", "MEDIUM"));

        String id = declared(afterAStay("210308", "2022-03-10", "2022-03-12")
                        .replace("GREEN", "YELLOW")
                        .replace("2022-03-19T10:00:00+08:00", "2022-03-01T10:00:00+08:00")
                        .replaceFirst("\\{", "{\"symptoms\": true, "))
                .body("verdict", equalTo("OBSERVE"))
                .body(
                        "reasons.code",
                        contains("medium-risk-area", "health-code-yellow", "symptoms", "certificate-expired"))
                .body("reasons.verdict", contains("OBSERVE", "OBSERVE", "OBSERVE", "INCOMPLETE"))
                .body("reasons.zh", contains("曾在中风险地区某市某区（210308）停留：14 天。", "健康码为黄码。", "申报有症状。", "核酸检测证明已超过 48 小时。"))
                .body("reasons.en[0]", equalTo("Stayed in 某市某区 (210308), a medium-risk area: 14 days."))
                .body("reasons.en[3]", equalTo("The certificate is older than 48 hours."))
                .body("fromRiskArea", equalTo(true))
                .body("documentsComplete", equalTo(false))
                .extract()
                .path("id");

        Caller.as("inspector")
                .get(RETURNEES + "/" + id)
                .then()
                .body(
                        "reasons.code",
                        contains("medium-risk-area", "health-code-yellow", "symptoms", "certificate-expired"));
    }

    // Quarantine after high risk, 21 days back, a test of 24 hours that counts from its report.
    @Test
    void theLocalPolicyOfTheSiteJudges() {
        SiteRef local = TestSites.known(SiteType.CONSTRUCTION_SITE, "150801");
        String policyId = adopted(policy("150800")).extract().path("id");
        listed(area("210310").replace("2022-03-10", "2022-01-01"));

        String id = declared(afterAStay("210310", "2022-02-01", "2022-02-27")
                        .replaceFirst("\"siteId\": \"[^\"]*\"", "\"siteId\": \"" + local.id() + "\""))
                .body("verdict", equalTo("QUARANTINE"))
                .body("reasons.code", contains("high-risk-area", "certificate-clock-missing"))
                .body("policy", equalTo("本地防控措施"))
                .body("policyId", equalTo(policyId))
                .extract()
                .path("id");

        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.state().verdict()).isEqualTo(Verdict.QUARANTINE);
            assertThat(event.state().policy()).isEqualTo("本地防控措施");
        });
    }

    @Test
    void thePolicyOfTheDayOfArrivalJudges() {
        declared(declaration(site).replace("2022-03-20T10", "2022-12-10T10").replace("GREEN", "RED"))
                .body("verdict", equalTo("CLEARED"))
                .body("documentsComplete", equalTo(false))
                .body("policy", equalTo("优化疫情防控新十条措施"));
    }

    @Test
    void whereNoPolicyHeldNobodyIsJudgedOrTakenDown() {
        long persons = TestLog.count("select count(*) from person");

        Caller.as("bureau-admin")
                .body(declaration(site)
                        .replace("2022-03-20T10", "2021-05-10T10")
                        .replaceFirst("(?s)\"stays\": \\[[^]]*],", "")
                        .replaceFirst(CERTIFICATE, ""))
                .post(RETURNEES)
                .then()
                .statusCode(422)
                .body("type", endsWith(":no-policy-on-arrival"))
                .body("errors.pointer", hasItem("/arrivedAt"))
                .body("errors.code", equalTo(List.of("no-policy")));

        assertThat(TestLog.count("select count(*) from person")).isEqualTo(persons);
    }

    /** Comes from Xi'an all the same, where nothing is listed. */
    private static String afterAStay(String division, String from, String to) {
        String stay = "{\"division\": \"%s\", \"divisionName\": \"某市某区\", \"from\": \"%s\", \"to\": \"%s\"}"
                .formatted(division, from, to);
        return declaration(site).replace("\"stays\": [", "\"stays\": [" + stay + ", ");
    }

    /** Declares with this verdict, for this reason alone. */
    private static String judged(String declaration, String verdict, String reason) {
        return declared(declaration)
                .body("verdict", equalTo(verdict))
                .body("reasons.code", contains(reason))
                .body("reasons.verdict", contains(verdict))
                .extract()
                .path("id");
    }
}
