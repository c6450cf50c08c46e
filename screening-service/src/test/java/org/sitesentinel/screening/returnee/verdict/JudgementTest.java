package org.sitesentinel.screening.returnee.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitesentinel.contracts.screening.RiskLevel;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.screening.TestResult;
import org.sitesentinel.screening.policy.PolicyTerms;
import org.sitesentinel.screening.policy.PolicyTerms.CertificateClock;
import org.sitesentinel.screening.policy.PolicyTerms.Measure;
import org.sitesentinel.screening.policy.PolicyTerms.RiskBasis;
import org.sitesentinel.screening.policy.PolicyTerms.RiskUnit;
import org.sitesentinel.screening.riskarea.RiskZone;

/** Everybody arrives on 2022-03-20 at 10:00 in Xining, from Xi'an. */
class JudgementTest {
    private static final Instant ARRIVED = at("2022-03-20T10:00:00+08:00");
    private static final PolicyTerms STRICT = terms(RiskUnit.COUNTY, RiskBasis.EITHER, CertificateClock.SAMPLED);
    private static final PolicyTerms NOTHING_ASKED = new PolicyTerms(
            0,
            RiskUnit.NONE,
            Measure.NONE,
            Measure.NONE,
            0,
            null,
            CertificateClock.SAMPLED,
            RiskBasis.EITHER,
            false,
            null);

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "GREEN, CLEARED, ''",
        "UNKNOWN, INCOMPLETE, health-code-unknown",
        "YELLOW, OBSERVE, health-code-yellow",
        "RED, QUARANTINE, health-code-red",
    })
    void looksAtTheHealthCode(HealthCode code, Verdict verdict, String reason) {
        Judgement judgement = Judgement.of(arrival(code, negative("2022-03-19T10:00:00+08:00"), false), strict());

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(codes(judgement)).isEqualTo(reason);
        assertThat(judgement.documentsComplete()).isEqualTo(code == HealthCode.GREEN);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "NEGATIVE, CLEARED, ''",
        "INVALID, INCOMPLETE, test-invalid",
        "SUSPECT, OBSERVE, test-suspect",
        "POOL_POSITIVE_PENDING, OBSERVE, test-pool-pending",
        "POSITIVE, QUARANTINE, test-positive",
    })
    void looksAtTheResult(TestResult result, Verdict verdict, String reason) {
        Certificate certificate = new Certificate(result, ARRIVED.minusSeconds(3600), null, null, null, null);

        Judgement judgement = Judgement.of(arrival(HealthCode.GREEN, certificate, false), strict());

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(codes(judgement)).isEqualTo(reason);
        assertThat(judgement.documentsComplete()).isEqualTo(result == TestResult.NEGATIVE);
    }

    @ParameterizedTest(name = "sampled {0}: {1}")
    @CsvSource({
        "2022-03-18T10:00:00+08:00, ''",
        "2022-03-18T02:00:00Z, ''",
        "2022-03-18T09:59:59+08:00, certificate-expired",
        "2022-03-20T10:00:00+08:00, ''",
        "2022-03-20T10:00:01+08:00, certificate-after-arrival",
    })
    void aCertificateHoldsForItsHoursToTheSecond(String sampled, String reason) {
        Judgement judgement = Judgement.of(arrival(HealthCode.GREEN, negative(sampled), false), strict());

        assertThat(codes(judgement)).isEqualTo(reason);
        assertThat(judgement.verdict()).isEqualTo(reason.isEmpty() ? Verdict.CLEARED : Verdict.INCOMPLETE);
        assertThat(judgement.documentsComplete()).isEqualTo(reason.isEmpty());
    }

    @ParameterizedTest(name = "{0} counts: {1}")
    @CsvSource({
        "SAMPLED, certificate-expired",
        "RECEIVED, certificate-expired",
        "TESTED, ''",
        "REPORTED, certificate-clock-missing",
    })
    void theHoursCountFromTheChosenClock(CertificateClock clock, String reason) {
        Certificate certificate = new Certificate(
                TestResult.NEGATIVE,
                at("2022-03-17T10:00:00+08:00"),
                at("2022-03-17T20:00:00+08:00"),
                at("2022-03-18T11:00:00+08:00"),
                null,
                null);

        Judgement judgement = Judgement.of(
                arrival(HealthCode.GREEN, certificate, false),
                conditions(terms(RiskUnit.COUNTY, RiskBasis.EITHER, clock)));

        assertThat(codes(judgement)).isEqualTo(reason);
    }

    @Test
    void missesACertificate() {
        Judgement judgement = Judgement.of(arrival(HealthCode.GREEN, null, false), strict());

        assertThat(judgement.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(codes(judgement)).isEqualTo("certificate-missing");
        assertThat(judgement.documentsComplete()).isFalse();
    }

    @Test
    void theWorstWinsAndNoReasonIsLeftOut() {
        RiskZone zone = zone("610113", RiskLevel.MEDIUM, "2022-03-15", null);

        Judgement judgement = Judgement.of(arrival(HealthCode.RED, null, true), conditions(STRICT, zone));

        assertThat(judgement.verdict()).isEqualTo(Verdict.QUARANTINE);
        assertThat(codes(judgement)).isEqualTo("health-code-red medium-risk-area symptoms certificate-missing");
    }

    @ParameterizedTest
    @EnumSource(HealthCode.class)
    void aPolicyThatAsksForNothingClearsEverybodyWithoutSymptoms(HealthCode code) {
        RiskZone zone = zone("610113", RiskLevel.HIGH, "2022-03-01", null);

        Judgement judgement = Judgement.of(arrival(code, null, false), conditions(NOTHING_ASKED, zone));

        assertThat(judgement.verdict()).isEqualTo(Verdict.CLEARED);
        assertThat(judgement.fromRiskArea()).isFalse();
        assertThat(judgement.documentsComplete()).isFalse();
        assertThat(Judgement.of(arrival(code, null, true), conditions(NOTHING_ASKED))
                        .verdict())
                .isEqualTo(Verdict.OBSERVE);
    }

    @ParameterizedTest(name = "of {0}: {1}")
    @CsvSource({"2022-03-18T10:00:00+08:00, true", "2022-03-18T09:59:59+08:00, false"})
    void documentsCanBeCompleteThoughNobodyAsksForThem(String sampled, boolean complete) {
        Judgement judgement =
                Judgement.of(arrival(HealthCode.GREEN, negative(sampled), false), conditions(NOTHING_ASKED));

        assertThat(judgement.documentsComplete()).isEqualTo(complete);
        assertThat(judgement.verdict()).isEqualTo(Verdict.CLEARED);
    }

    // A stay in 610113 from 1 to 5 March, 14 days back reach to 6 March, the origin 610302 is another county.
    @ParameterizedTest(name = "{0}..{1}: met {2}")
    @CsvSource({
        "2022-03-01, 2022-03-05, false",
        "2022-03-01, 2022-03-06, true",
        "2022-03-06, 2022-03-06, true",
        "2022-03-20, 2022-03-20, true",
    })
    void staysCountFromTheFirstDayLookedBackTo(String from, String to, boolean met) {
        Arrival arrival = fromBaoji(new Stay("610113", "雁塔区", LocalDate.parse(from), LocalDate.parse(to)));
        RiskZone zone = zone("610113", RiskLevel.HIGH, "2022-01-01", null);

        Judgement judgement = Judgement.of(arrival, conditions(STRICT, zone));

        assertThat(judgement.fromRiskArea()).isEqualTo(met);
        assertThat(judgement.verdict()).isEqualTo(met ? Verdict.QUARANTINE : Verdict.CLEARED);
    }

    // Stayed from 8 to 10 March, screened on the 20th.
    @ParameterizedTest(name = "listed {0}..{1}: then {2}, now {3}")
    @CsvSource({
        "2022-03-01, 2022-03-07, false, false",
        "2022-03-01, 2022-03-08, true, false",
        "2022-03-10, 2022-03-19, true, false",
        "2022-03-11, 2022-03-19, false, false",
        "2022-03-11, 2022-03-20, false, true",
        "2022-03-20, , false, true",
        "2022-03-21, , false, false",
        "2022-03-01, , true, true",
    })
    void theBasisSaysWhichDaysListCounts(String from, @Nullable String to, boolean then, boolean now) {
        Arrival arrival = fromBaoji(new Stay("610113", "雁塔区", LocalDate.of(2022, 3, 8), LocalDate.of(2022, 3, 10)));
        RiskZone zone = zone("610113", RiskLevel.HIGH, from, to);

        assertThat(met(arrival, zone, RiskUnit.COUNTY, RiskBasis.THEN)).isEqualTo(then);
        assertThat(met(arrival, zone, RiskUnit.COUNTY, RiskBasis.NOW)).isEqualTo(now);
        assertThat(met(arrival, zone, RiskUnit.COUNTY, RiskBasis.EITHER)).isEqualTo(then || now);
    }

    @ParameterizedTest(name = "stay {0}, area {1}: by county {2}, finer {3}")
    @CsvSource({
        "610113, 610113, true, true",
        "610113, 610113001, true, true",
        "610113001, 610113, true, true",
        "610113001, 610113002, true, false",
        "610113001005, 610113001, true, true",
        "610113001005, 610113001006, true, false",
        "610113001000, 610113001006, true, true",
        "610113, 610114, false, false",
        "610113, 610100, true, true",
        "610113, 000000, true, true",
        "610100, 610113, false, false",
    })
    void theUnitSaysHowFinelyPlacesAreCompared(String stayed, String listed, boolean county, boolean finer) {
        Arrival arrival = fromBaoji(new Stay(stayed, "某地", LocalDate.of(2022, 3, 8), LocalDate.of(2022, 3, 10)));
        RiskZone zone = zone(listed, RiskLevel.HIGH, "2022-03-08", null);

        assertThat(met(arrival, zone, RiskUnit.COUNTY, RiskBasis.EITHER)).isEqualTo(county);
        assertThat(met(arrival, zone, RiskUnit.COMPOUND, RiskBasis.EITHER)).isEqualTo(finer);
        assertThat(met(arrival, zone, RiskUnit.BUILDING, RiskBasis.EITHER)).isEqualTo(finer);
        assertThat(met(arrival, zone, RiskUnit.NONE, RiskBasis.EITHER)).isFalse();
    }

    @Test
    void theOriginCountsOnTheDayOfArrival() {
        Arrival arrival = fromBaoji();

        assertThat(met(arrival, zone("610302", RiskLevel.MEDIUM, "2022-03-20", null), RiskUnit.COUNTY, RiskBasis.THEN))
                .isTrue();
        assertThat(met(
                        arrival,
                        zone("610302", RiskLevel.MEDIUM, "2022-03-01", "2022-03-19"),
                        RiskUnit.COUNTY,
                        RiskBasis.THEN))
                .isFalse();
    }

    @Test
    void aLevelWithoutMeasureIsToldButStopsNobody() {
        PolicyTerms highOnly = new PolicyTerms(
                7,
                RiskUnit.BUILDING,
                Measure.OBSERVE,
                Measure.NONE,
                7,
                48,
                CertificateClock.SAMPLED,
                RiskBasis.EITHER,
                true,
                null);
        RiskZone medium = zone("610113", RiskLevel.MEDIUM, "2022-03-10", null);
        RiskZone high = zone("610113", RiskLevel.HIGH, "2022-03-10", null);
        Arrival arrival = arrival(HealthCode.GREEN, negative("2022-03-19T10:00:00+08:00"), false);

        Judgement cleared = Judgement.of(arrival, conditions(highOnly, medium));
        Judgement observed = Judgement.of(arrival, conditions(highOnly, medium, high));

        assertThat(cleared.verdict()).isEqualTo(Verdict.CLEARED);
        assertThat(cleared.fromRiskArea()).isTrue();
        assertThat(observed.verdict()).isEqualTo(Verdict.OBSERVE);
        assertThat(codes(observed)).isEqualTo("high-risk-area");
    }

    @Test
    void manyListedPlacesInOneCountyAreOneReason() {
        Judgement judgement = Judgement.of(
                arrival(HealthCode.GREEN, negative("2022-03-19T10:00:00+08:00"), false),
                conditions(
                        STRICT,
                        zone("610113001", RiskLevel.HIGH, "2022-03-10", null),
                        zone("610113002", RiskLevel.HIGH, "2022-03-10", null),
                        zone("610113003", RiskLevel.MEDIUM, "2022-03-10", null)));

        assertThat(codes(judgement)).isEqualTo("high-risk-area medium-risk-area");
        assertThat(judgement.reasons().get(0).arguments())
                .containsEntry("place", "雁塔区")
                .containsEntry("days", "14");
    }

    private static boolean met(Arrival arrival, RiskZone zone, RiskUnit unit, RiskBasis basis) {
        return Judgement.of(arrival, conditions(terms(unit, basis, CertificateClock.SAMPLED), zone))
                .fromRiskArea();
    }

    private static Arrival arrival(HealthCode code, @Nullable Certificate certificate, boolean symptoms) {
        return new Arrival(ARRIVED, new Origin("610113", "雁塔区"), List.of(), code, certificate, symptoms);
    }

    private static Arrival fromBaoji(Stay... stays) {
        return new Arrival(
                ARRIVED,
                new Origin("610302", "渭滨区"),
                List.of(stays),
                HealthCode.GREEN,
                negative("2022-03-19T10:00:00+08:00"),
                false);
    }

    private static Certificate negative(String sampled) {
        return new Certificate(TestResult.NEGATIVE, at(sampled), null, null, null, null);
    }

    private static Conditions strict() {
        return conditions(STRICT);
    }

    private static Conditions conditions(PolicyTerms terms, RiskZone... zones) {
        return new Conditions(terms, List.of(zones), 48);
    }

    /** Stricter than any policy was, so that every rule shows. */
    private static PolicyTerms terms(RiskUnit unit, RiskBasis basis, CertificateClock clock) {
        return new PolicyTerms(14, unit, Measure.QUARANTINE, Measure.OBSERVE, 14, 48, clock, basis, true, null);
    }

    private static RiskZone zone(String division, RiskLevel level, String from, @Nullable String to) {
        return new RiskZone(division, "某地", level, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    private static String codes(Judgement judgement) {
        return String.join(" ", judgement.reasons().stream().map(Reason::code).toList());
    }
}
