package org.sitesentinel.siteregistry.venuecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.venuecode.VenueCodeProblem.CodePosted;
import org.sitesentinel.siteregistry.venuecode.VenueCodeProblem.CodeRevoked;

class VenueCodeTest {
    private static final LocalDate ADDED = SiteFixture.REGISTERED_ON;
    private static final Instant LATER = Instant.EPOCH.plusSeconds(1);

    @Test
    void isIssuedFromTheDayOfItsBuildingOn() {
        assertThat(issued(ADDED).state().businessDate()).isEqualTo(ADDED);
        assertThat(refusal(() -> issued(ADDED.minusDays(1)))).isEqualTo(refused("/issuedOn", "before-building"));
    }

    @Test
    void isPostedFromTheDayOfItsIssueOn() {
        VenueCode code = issued(ADDED.plusDays(3));

        assertThat(refusal(() -> code.post(ADDED.plusDays(2), null, LATER)))
                .isEqualTo(refused("/postedOn", "before-issue"));
        assertThat(code.status()).isEqualTo(VenueCodeStatus.ISSUED);
        assertThat(code.state().recordedAt()).isEqualTo(Instant.EPOCH);

        code.post(ADDED.plusDays(3), "大门", LATER);

        assertThat(code.status()).isEqualTo(VenueCodeStatus.POSTED);
        assertThat(code.postedWhere()).isEqualTo("大门");
        assertThat(code.state().recordedAt()).isEqualTo(LATER);
    }

    @Test
    void isPostedOnce() {
        VenueCode code = issued(ADDED);
        code.post(ADDED.plusDays(1), "大门", LATER);

        assertThat(refusal(() -> code.post(ADDED.plusDays(2), "侧门", LATER))).isEqualTo(new CodePosted(code.code()));
        assertThat(code.postedOn()).isEqualTo(ADDED.plusDays(1));
        assertThat(code.postedWhere()).isEqualTo("大门");
    }

    @Test
    void isRevokedOnceAndForGood() {
        VenueCode code = issued(ADDED);
        code.post(ADDED.plusDays(2), "大门", LATER);

        assertThat(refusal(() -> code.revoke(revoked(ADDED.plusDays(1)), "/revokedOn", LATER)))
                .isEqualTo(refused("/revokedOn", "before-posting"));
        assertThat(code.status()).isEqualTo(VenueCodeStatus.POSTED);

        code.revoke(revoked(ADDED.plusDays(2)), "/revokedOn", LATER);

        assertThat(code.state().status()).isEqualTo(VenueCodeStatus.REVOKED);
        assertThat(code.state().businessDate()).isEqualTo(ADDED.plusDays(2));
        assertThat(List.of(
                        refusal(() -> code.revoke(revoked(ADDED.plusDays(3)), "/revokedOn", LATER)),
                        refusal(() -> code.post(ADDED.plusDays(3), null, LATER)),
                        refusal(() -> code.reprint(ReprintReason.LOST, null, ADDED.plusDays(3), LATER)),
                        refusal(code::requireInForce)))
                .containsOnly(new CodeRevoked());
    }

    @Test
    void isNotRevokedOrReprintedBeforeItsIssue() {
        VenueCode code = issued(ADDED.plusDays(3));

        assertThat(refusal(() -> code.revoke(revoked(ADDED), "/rotatedOn", LATER)))
                .isEqualTo(refused("/rotatedOn", "before-issue"));
        assertThat(refusal(() -> code.reprint(ReprintReason.LOST, null, ADDED, LATER)))
                .isEqualTo(refused("/reprintedOn", "before-issue"));
        assertThat(code.reprints()).isZero();
    }

    @Test
    void staysTheSameWhenItsPosterIsPrintedAgain() {
        VenueCode code = issued(ADDED);
        String text = code.code();

        code.reprint(ReprintReason.DAMAGED, null, ADDED, LATER);
        code.reprint(ReprintReason.OTHER, "新设北门", ADDED.plusDays(1), LATER);

        assertThat(code.reprints()).isEqualTo(2);
        assertThat(code.code()).isEqualTo(text);
        assertThat(code.status()).isEqualTo(VenueCodeStatus.ISSUED);
        assertThat(code.state().recordedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void isPublishedWithoutTheCodeItself() {
        VenueCode code = issued(ADDED);

        assertThat(code.state().toString()).contains(code.building().id().toString());
        assertThat(code.state().toString()).doesNotContain(code.code());
        assertThat(code.id()).isNotEqualTo(code.building().id());
    }

    private static VenueCode issued(LocalDate day) {
        return VenueCode.issue(SiteFixture.unstoredBuilding(), day, Instant.EPOCH);
    }

    private static Revocation revoked(LocalDate day) {
        return new Revocation(day, RevocationReason.COMPROMISED, null);
    }

    private static Problem refused(String pointer, String code) {
        return new InvalidRequest(List.of(Violation.of(pointer, code)));
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
