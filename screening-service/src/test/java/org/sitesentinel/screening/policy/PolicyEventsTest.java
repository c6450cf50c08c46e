package org.sitesentinel.screening.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.screening.PolicyState.CertificateClock;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PolicyEventsTest {
    @Test
    void nationalPoliciesAreToldAgainWithWhatTheyAskOfACertificate() {
        assertThat(TestLog.eventsOf(PolicyState.TOPIC, "01795000-0000-7000-8000-000000000002"))
                .last()
                .satisfies(event -> {
                    assertThat(event.state().version()).isEqualTo(3);
                    assertThat(event.state().validTo()).isEqualTo(LocalDate.of(2022, 11, 10));
                    assertThat(event.state().certificateHours()).isEqualTo(48);
                    assertThat(event.state().certificateClock()).isEqualTo(CertificateClock.SAMPLED);
                    assertThat(event.state().greenCodeRequired()).isTrue();
                });
    }

    @Test
    void aPolicyTellsWhatGatesJudgeBy() {
        String id = Caller.as("bureau-admin")
                .body("""
                        {"division": "630104", "name": "gates", "validFrom": "2021-01-01", "validTo": "2021-01-31",
                         "disease": "TEST_OF_EVENTS", "lookBackDays": 14, "riskUnit": "COUNTY",
                         "highRiskMeasure": "OBSERVE", "mediumRiskMeasure": "OBSERVE", "measureDays": 14,
                         "certificateHours": 24, "certificateClock": "REPORTED", "greenCodeRequired": false}""")
                .post("/api/v1/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(TestLog.eventsOf(PolicyState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.state().validTo()).isEqualTo(LocalDate.of(2021, 1, 31));
            assertThat(event.state().certificateHours()).isEqualTo(24);
            assertThat(event.state().certificateClock()).isEqualTo(CertificateClock.REPORTED);
            assertThat(event.state().greenCodeRequired()).isFalse();
        });
    }
}
