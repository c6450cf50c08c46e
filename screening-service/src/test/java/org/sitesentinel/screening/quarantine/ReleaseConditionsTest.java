package org.sitesentinel.screening.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.QuarantineKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.TestResult;
import org.sitesentinel.screening.policy.PolicyInForce;
import org.sitesentinel.screening.policy.PolicyTerms;
import org.sitesentinel.screening.policy.PolicyTerms.CertificateClock;
import org.sitesentinel.screening.policy.PolicyTerms.Measure;
import org.sitesentinel.screening.policy.PolicyTerms.RiskBasis;
import org.sitesentinel.screening.policy.PolicyTerms.RiskUnit;
import org.sitesentinel.screening.policy.QuarantineTerms;
import org.sitesentinel.screening.policy.TestingTerms;

/** Seven days from 1 March, with tests on the first, the fourth and the seventh day. */
class ReleaseConditionsTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);

    // A test is written day:result, N negative, P positive, S suspect.
    @ParameterizedTest(name = "tested {0}, released on {1}: {2}")
    @CsvSource({
        "1:N 4:N 7:N, 8, ''",
        "1:N 4:N 7:N, 7, days-not-served",
        "7:N 7:N 7:N, 8, ''",
        "1:N 1:N 4:N, 8, scheduled-test-open",
        "2:N 5:N 7:N, 8, ''",
        "1:N 4:S 4:N 7:N, 8, ''",
        "1:N 4:N 7:P, 8, scheduled-test-open last-test-not-negative",
        "1:N 4:N 7:N 8:S, 8, last-test-not-negative",
        "7:N 4:N 1:N, 8, ''",
        ", 3, days-not-served scheduled-test-open scheduled-test-open scheduled-test-open",
    })
    void namesWhatIsNotMet(@Nullable String tests, int day, String unmet) {
        PolicyTerms terms = new PolicyTerms(
                14,
                RiskUnit.COUNTY,
                Measure.QUARANTINE,
                Measure.OBSERVE,
                7,
                48,
                CertificateClock.SAMPLED,
                RiskBasis.EITHER,
                true,
                null);
        Instant now = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC).instant();
        QuarantineOrder order = new QuarantineOrder(
                "ref",
                new Place(UUID.randomUUID(), SiteType.CONSTRUCTION_SITE, "630104", null),
                null,
                QuarantineKind.HOME,
                new QuarantineOrder.Terms(
                        new PolicyInForce(
                                UUID.randomUUID(),
                                1,
                                "policy",
                                terms,
                                new TestingTerms(null, null, null, null, null),
                                new QuarantineTerms(null, null, null),
                                null),
                        FIRST,
                        7,
                        List.of(7, 1, 4, 9)),
                FIRST,
                now);
        List<QuarantineEntry> entries = Stream.ofNullable(tests)
                .flatMap(Pattern.compile(" ")::splitAsStream)
                .map(test -> QuarantineEntry.tested(order, read(test), "lab"))
                .toList();

        List<String> codes = order.conditions(entries).unmetOn(FIRST.plusDays(day - 1L)).stream()
                .map(Violation::code)
                .toList();

        assertThat(String.join(" ", codes)).isEqualTo(unmet);
    }

    private static NewOrderTest read(String test) {
        TestResult result =
                switch (test.substring(2)) {
                    case "N" -> TestResult.NEGATIVE;
                    case "P" -> TestResult.POSITIVE;
                    default -> TestResult.SUSPECT;
                };
        return new NewOrderTest(FIRST.plusDays(Integer.parseInt(test.substring(0, 1)) - 1L), result, null);
    }
}
