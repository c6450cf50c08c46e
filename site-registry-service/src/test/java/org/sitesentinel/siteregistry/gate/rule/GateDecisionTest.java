package org.sitesentinel.siteregistry.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.PolicyState.CertificateClock;
import org.sitesentinel.siteregistry.gate.GatePolicy;
import org.sitesentinel.siteregistry.gate.KnownPerson;

class GateDecisionTest {
    private static final Instant AT = Instant.parse("2022-03-31T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2022, 3, 31);
    private static final GatePolicy POLICY =
            new GatePolicy(UUID.randomUUID(), 1, "local", 48, CertificateClock.SAMPLED, true);
    private static final GatePolicy NOTHING_ASKED = new GatePolicy(UUID.randomUUID(), 1, "class B", null, null, false);

    @Test
    void admitsWhoHasGreenCodeCertificateAndMask() {
        assertThat(decide(entering(CodeColour.GREEN, sampled(47), "36.5", true), POLICY))
                .isEqualTo(new GateDecision(Decision.ADMIT, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"GREEN, ADMIT", "YELLOW, CHECK_BY_HAND", "RED, REFUSE", "UNKNOWN, CHECK_BY_HAND"})
    void judgesTheColour(CodeColour colour, Decision decision) {
        assertThat(decide(entering(colour, sampled(1), "36.5", true), POLICY).decision())
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({"48, ADMIT", "49, REFUSE", "-1, REFUSE"})
    void aCertificateIsAsOldAsThePolicySays(int hours, Decision decision) {
        assertThat(decide(entering(CodeColour.GREEN, sampled(hours), null, null), POLICY)
                        .decision())
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({"SAMPLED, REFUSE", "RECEIVED, REFUSE", "TESTED, REFUSE", "REPORTED, ADMIT"})
    void itsHoursCountFromThePolicysClockOrElseFromSampling(CertificateClock clock, Decision decision) {
        GatePolicy policy = new GatePolicy(UUID.randomUUID(), 1, "local", 48, clock, true);
        Certificate certificate =
                new Certificate(Certificate.Result.NEGATIVE, AT.minusSeconds(50 * 3600), AT.minusSeconds(40 * 3600));
        assertThat(decide(entering(CodeColour.GREEN, certificate, null, null), policy)
                        .decision())
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({
        "POSITIVE, REFUSE, test-positive",
        "SUSPECT, REFUSE, test-suspect",
        "POOL_POSITIVE_PENDING, CHECK_BY_HAND, test-pool-pending",
        "INVALID, CHECK_BY_HAND, test-invalid"
    })
    void aPositivePoolIsNoPositivePerson(Certificate.Result result, Decision decision, String code) {
        Certificate certificate = new Certificate(result, AT.minusSeconds(3600), null);
        // Even if an earlier negative test is known.
        KnownPerson person = new KnownPerson(false, null, AT.minusSeconds(7200), null);
        GateDecision decided = GateDecision.of(
                entering(CodeColour.GREEN, certificate, null, null), conditions(POLICY, person, false, false, false));
        assertThat(decided.decision()).isEqualTo(decision);
        assertThat(decided.reasons()).extracting(Reason::code).containsExactly(code);
    }

    @Test
    void theLastNegativeTestThatIsKnownIsAsGoodAsACertificate() {
        KnownPerson person = new KnownPerson(false, null, AT.minusSeconds(3600), null);
        assertThat(GateDecision.of(
                                entering(CodeColour.GREEN, null, null, null),
                                conditions(POLICY, person, false, false, false))
                        .decision())
                .isEqualTo(Decision.ADMIT);
    }

    @ParameterizedTest
    @CsvSource({"37.2, ADMIT", "37.29, ADMIT", "37.3, REFUSE", "37.30, REFUSE", "40, REFUSE"})
    void aFeverCountsUnderEveryPolicyAndUnderNone(String temperature, Decision decision) {
        Attempt attempt = entering(CodeColour.RED, null, temperature, false);
        assertThat(decide(attempt, null).decision()).isEqualTo(decision);
        assertThat(decide(attempt, NOTHING_ASKED).decision()).isEqualTo(decision);
    }

    @Test
    void tellsEveryReasonStrictestFirst() {
        GateDecision decided = decide(entering(CodeColour.UNKNOWN, null, "38.1", false), POLICY);
        assertThat(decided.decision()).isEqualTo(Decision.REFUSE);
        assertThat(decided.reasons())
                .extracting(Reason::code)
                .containsExactly("certificate-missing", "temperature-high", "mask-missing", "code-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-30, IN, ADMIT",
        "2022-03-31, IN, REFUSE",
        ", IN, REFUSE",
        "2022-03-30, OUT, ADMIT",
        "2022-03-31, OUT, CHECK_BY_HAND"
    })
    void whoIsRestrictedStaysUntilTheLastDay(@Nullable LocalDate until, Direction direction, Decision decision) {
        KnownPerson person = new KnownPerson(true, until, null, null);
        Attempt attempt = new Attempt(direction, AT, DAY, CodeColour.GREEN, null, null, null, null);
        assertThat(GateDecision.of(attempt, conditions(null, person, false, false, false))
                        .decision())
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({"true, false, REFUSE", "true, true, ADMIT", "false, false, ADMIT"})
    void entryOnlyModeAsksForAPermitToLeave(boolean exitsClosed, boolean permit, Decision decision) {
        Conditions conditions = conditions(POLICY, null, false, exitsClosed, permit);
        Attempt leaving = new Attempt(Direction.OUT, AT, DAY, CodeColour.RED, null, null, null, false);
        assertThat(GateDecision.of(leaving, conditions).decision()).isEqualTo(decision);
        assertThat(GateDecision.of(entering(CodeColour.GREEN, sampled(1), null, null), conditions)
                        .decision())
                .isEqualTo(Decision.ADMIT);
    }

    @Test
    void aSuspendedSiteLetsOutAndNotIn() {
        Conditions conditions = conditions(null, null, true, false, false);
        assertThat(GateDecision.of(entering(CodeColour.GREEN, null, null, null), conditions)
                        .decision())
                .isEqualTo(Decision.REFUSE);
        Attempt leaving = new Attempt(Direction.OUT, AT, DAY, CodeColour.GREEN, null, null, null, null);
        assertThat(GateDecision.of(leaving, conditions).decision()).isEqualTo(Decision.ADMIT);
    }

    private static GateDecision decide(Attempt attempt, @Nullable GatePolicy policy) {
        return GateDecision.of(attempt, conditions(policy, null, false, false, false));
    }

    private static Conditions conditions(
            @Nullable GatePolicy policy,
            @Nullable KnownPerson person,
            boolean suspended,
            boolean exitsClosed,
            boolean permit) {
        return new Conditions(suspended, exitsClosed, permit, policy, person, new BigDecimal("37.3"));
    }

    private static Attempt entering(
            CodeColour colour,
            @Nullable Certificate certificate,
            @Nullable String temperature,
            @Nullable Boolean mask) {
        return new Attempt(
                Direction.IN,
                AT,
                DAY,
                colour,
                colour == CodeColour.UNKNOWN ? CodeColour.Cause.NOT_SHOWN : null,
                certificate,
                temperature == null ? null : new BigDecimal(temperature),
                mask);
    }

    private static Certificate sampled(int hoursAgo) {
        return new Certificate(Certificate.Result.NEGATIVE, AT.minusSeconds(hoursAgo * 3600L), null);
    }
}
