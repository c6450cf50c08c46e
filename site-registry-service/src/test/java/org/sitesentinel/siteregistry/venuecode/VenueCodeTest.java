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
    void isPublishedWithoutTheCodeItself() {
        VenueCode code = issued(ADDED);

        assertThat(code.state().toString()).contains(code.building().id().toString());
        assertThat(code.state().toString()).doesNotContain(code.code());
        assertThat(code.id()).isNotEqualTo(code.building().id());
    }

    private static VenueCode issued(LocalDate day) {
        return VenueCode.issue(SiteFixture.unstoredBuilding(), day, Instant.EPOCH);
    }

    private static Problem refused(String pointer, String code) {
        return new InvalidRequest(List.of(Violation.of(pointer, code)));
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
