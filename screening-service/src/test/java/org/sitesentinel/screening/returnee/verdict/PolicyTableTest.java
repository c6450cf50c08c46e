package org.sitesentinel.screening.returnee.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.RiskLevel;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.screening.TestResult;
import org.sitesentinel.screening.policy.Policies;
import org.sitesentinel.screening.policy.PolicyTerms;
import org.sitesentinel.screening.riskarea.RiskZone;

/**
 * Every policy that ships as data: arrival × history × code × certificate → verdict, with every reason. History reads
 * "HIGH SAME 3": left a place 3 days before the arrival, listed as high risk ever since; SAME is that compound or
 * village itself, SIBLING another one in its county, COUNTY the county as a whole. A certificate is a result and its
 * age in hours. A measure stands behind the reason it follows from.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PolicyTableTest {
    private static final String DISTRICT = "630104";

    private final Policies policies;

    PolicyTableTest(Policies policies) {
        this.policies = policies;
    }

    // 第八版: 14 days back, by county, 14 days of observation after high and after medium risk, 48 hours from sampling.
    @ParameterizedTest(name = "{0} | {1} | {2} → {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            HIGH SAME 1      | GREEN   | NEGATIVE 24 | OBSERVE    | high-risk-area OBSERVE 14
            HIGH SIBLING 1   | GREEN   | NEGATIVE 24 | OBSERVE    | high-risk-area OBSERVE 14
            HIGH COUNTY 14   | GREEN   | NEGATIVE 24 | OBSERVE    | high-risk-area OBSERVE 14
            MEDIUM SAME 14   | GREEN   | NEGATIVE 24 | OBSERVE    | medium-risk-area OBSERVE 14
            HIGH SAME 15     | GREEN   | NEGATIVE 24 | CLEARED    |
            -                | GREEN   | NEGATIVE 48 | CLEARED    |
            -                | GREEN   | NEGATIVE 49 | INCOMPLETE | certificate-expired
            -                | GREEN   | -           | INCOMPLETE | certificate-missing
            -                | UNKNOWN | -           | INCOMPLETE | health-code-unknown, certificate-missing
            -                | YELLOW  | NEGATIVE 1  | OBSERVE    | health-code-yellow
            -                | RED     | NEGATIVE 1  | QUARANTINE | health-code-red
            -                | GREEN   | SUSPECT 1   | OBSERVE    | test-suspect
            -                | GREEN   | POOL_POSITIVE_PENDING 1 | OBSERVE | test-pool-pending
            -                | GREEN   | POSITIVE 1  | QUARANTINE | test-positive
            -                | GREEN   | INVALID 1   | INCOMPLETE | test-invalid
            MEDIUM SAME 2    | YELLOW  | -           | OBSERVE    | medium-risk-area OBSERVE 14, health-code-yellow, certificate-missing
            HIGH SAME 2      | RED     | POSITIVE 90 | QUARANTINE | health-code-red, test-positive, high-risk-area OBSERVE 14""")
    void protocol8(String history, HealthCode code, String certificate, Verdict verdict, @Nullable String reasons) {
        holds("COVID_19", "2022-03-20", history, code, certificate, verdict, reasons);
    }

    // 第九版: 7 days back, by compound or village, 7 days central after high risk, 7 at home after medium, 48 hours.
    @ParameterizedTest(name = "{0} | {1} | {2} → {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            HIGH SAME 1      | GREEN   | NEGATIVE 24 | QUARANTINE | high-risk-area QUARANTINE 7
            HIGH COUNTY 7    | GREEN   | NEGATIVE 24 | QUARANTINE | high-risk-area QUARANTINE 7
            MEDIUM SAME 7    | GREEN   | NEGATIVE 24 | OBSERVE    | medium-risk-area HOME 7
            HIGH SIBLING 1   | GREEN   | NEGATIVE 24 | CLEARED    |
            HIGH SAME 8      | GREEN   | NEGATIVE 24 | CLEARED    |
            -                | GREEN   | NEGATIVE 48 | CLEARED    |
            -                | GREEN   | NEGATIVE 49 | INCOMPLETE | certificate-expired
            MEDIUM SAME 1    | UNKNOWN | -           | OBSERVE    | medium-risk-area HOME 7, health-code-unknown, certificate-missing
            HIGH SAME 1      | YELLOW  | -           | QUARANTINE | high-risk-area QUARANTINE 7, health-code-yellow, certificate-missing""")
    void protocol9(String history, HealthCode code, String certificate, Verdict verdict, @Nullable String reasons) {
        holds("COVID_19", "2022-07-20", history, code, certificate, verdict, reasons);
    }

    // 二十条: 7 days back, by building or unit, 7 days at home after high risk; there is no medium risk any more.
    @ParameterizedTest(name = "{0} | {1} | {2} → {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            HIGH SAME 7      | GREEN   | NEGATIVE 24 | OBSERVE    | high-risk-area HOME 7
            HIGH SAME 8      | GREEN   | NEGATIVE 24 | CLEARED    |
            HIGH SIBLING 1   | GREEN   | NEGATIVE 24 | CLEARED    |
            MEDIUM SAME 1    | GREEN   | NEGATIVE 24 | CLEARED    |
            -                | GREEN   | NEGATIVE 49 | INCOMPLETE | certificate-expired
            HIGH SAME 1      | RED     | -           | QUARANTINE | health-code-red, high-risk-area HOME 7, certificate-missing""")
    void twentyMeasures(
            String history, HealthCode code, String certificate, Verdict verdict, @Nullable String reasons) {
        holds("COVID_19", "2022-11-20", history, code, certificate, verdict, reasons);
    }

    // 新十条: nothing is looked back to, and neither code nor certificate is asked for.
    @ParameterizedTest(name = "{0} | {1} | {2} → {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            HIGH SAME 0      | GREEN   | NEGATIVE 24 | CLEARED    |
            HIGH SAME 0      | RED     | POSITIVE 1  | CLEARED    |
            -                | UNKNOWN | -           | CLEARED    |
            MEDIUM COUNTY 0  | YELLOW  | SUSPECT 99  | CLEARED    |""")
    void tenMeasures(String history, HealthCode code, String certificate, Verdict verdict, @Nullable String reasons) {
        holds("COVID_19", "2022-12-20", history, code, certificate, verdict, reasons);
    }

    @ParameterizedTest(name = "{0} | {1} | {2} → {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            HIGH SAME 0      | GREEN   | NEGATIVE 24 | CLEARED    |
            HIGH COUNTY 1    | RED     | POSITIVE 1  | CLEARED    |
            -                | UNKNOWN | -           | CLEARED    |""")
    void classB(String history, HealthCode code, String certificate, Verdict verdict, @Nullable String reasons) {
        holds("COVID_19", "2023-02-20", history, code, certificate, verdict, reasons);
    }

    @ParameterizedTest(name = "{0} | {1} | {2} → {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            HIGH SAME 0      | GREEN   | NEGATIVE 24 | CLEARED    |
            HIGH COUNTY 1    | RED     | -           | CLEARED    |
            -                | UNKNOWN | INVALID 1   | CLEARED    |""")
    void respiratorySeason(
            String history, HealthCode code, String certificate, Verdict verdict, @Nullable String reasons) {
        holds("RESPIRATORY", "2023-12-20", history, code, certificate, verdict, reasons);
    }

    // Who is ill is observed first, whatever else is asked.
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "COVID_19, 2022-03-20",
        "COVID_19, 2022-07-20",
        "COVID_19, 2022-11-20",
        "COVID_19, 2022-12-20",
        "COVID_19, 2023-02-20",
        "RESPIRATORY, 2023-12-20",
    })
    void symptomsAreObservedUnderEveryPolicy(String disease, LocalDate day) {
        Judgement judgement = judgement(disease, day, "-", HealthCode.GREEN, "NEGATIVE 1", true);

        assertThat(judgement.verdict()).isEqualTo(Verdict.OBSERVE);
        assertThat(reasons(judgement)).isEqualTo("symptoms");
    }

    private void holds(
            String disease,
            String day,
            String history,
            HealthCode code,
            String certificate,
            Verdict verdict,
            @Nullable String reasons) {
        Judgement judgement = judgement(disease, LocalDate.parse(day), history, code, certificate, false);

        assertThat(reasons(judgement)).isEqualTo(reasons == null ? "" : reasons);
        assertThat(judgement.verdict()).isEqualTo(verdict);
    }

    private Judgement judgement(
            String disease, LocalDate day, String history, HealthCode code, String certificate, boolean symptoms) {
        PolicyTerms terms =
                policies.inForce(disease, DISTRICT, day).orElseThrow().terms();
        Instant at = day.atTime(10, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        Arrival arrival = new Arrival(
                at, new Origin("610302", "渭滨区"), stays(history, day), code, certificate(certificate, at), symptoms);
        return Judgement.of(arrival, new Conditions(terms, zones(history, day), 48));
    }

    private static List<Stay> stays(String history, LocalDate day) {
        if (history.equals("-")) {
            return List.of();
        }
        LocalDate left = day.minusDays(Integer.parseInt(history.split(" ")[2]));
        return List.of(new Stay("610113001", "雁塔区某小区", left.minusDays(10), left));
    }

    private static List<RiskZone> zones(String history, LocalDate day) {
        if (history.equals("-")) {
            return List.of();
        }
        String[] words = history.split(" ");
        String division =
                switch (words[1]) {
                    case "SAME" -> "610113001";
                    case "SIBLING" -> "610113002";
                    default -> "610113";
                };
        return List.of(new RiskZone(division, "某地", RiskLevel.valueOf(words[0]), day.minusDays(60), null));
    }

    private static @Nullable Certificate certificate(String text, Instant arrival) {
        if (text.equals("-")) {
            return null;
        }
        String[] words = text.split(" ");
        Instant sampled = arrival.minus(Duration.ofHours(Long.parseLong(words[1])));
        return new Certificate(TestResult.valueOf(words[0]), sampled, null, null, null, null);
    }

    private static String reasons(Judgement judgement) {
        return judgement.reasons().stream()
                .map(reason -> reason.arguments().containsKey("measure")
                        ? reason.code() + " " + reason.arguments().get("measure") + " "
                                + reason.arguments().get("days")
                        : reason.code())
                .collect(Collectors.joining(", "));
    }
}
