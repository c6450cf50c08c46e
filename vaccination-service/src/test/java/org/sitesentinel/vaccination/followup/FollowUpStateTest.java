package org.sitesentinel.vaccination.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpStateTest {
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "OPEN, OPEN, true",
        "OPEN, CONTACTED, true",
        "OPEN, APPOINTED, false",
        "OPEN, CLOSED, true",
        "CONTACTED, OPEN, false",
        "CONTACTED, CONTACTED, true",
        "CONTACTED, APPOINTED, true",
        "CONTACTED, CLOSED, true",
        "APPOINTED, OPEN, false",
        "APPOINTED, CONTACTED, false",
        "APPOINTED, APPOINTED, true",
        "APPOINTED, CLOSED, true",
        "CLOSED, OPEN, false",
        "CLOSED, CONTACTED, false",
        "CLOSED, APPOINTED, false",
        "CLOSED, CLOSED, false"
    })
    void goesOnStepByStepAndNeverBack(FollowUpState from, FollowUpState to, boolean allowed) {
        assertThat(from.canBecome(to)).isEqualTo(allowed);
        assertThat(from.next().contains(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"电话 13800138000", "１３８００１３８０００", "138-0013-8000", "138 0013 8000", "63010419900101001X"})
    void aNoteHoldsNobodysNumber(String note) {
        assertThat(Note.brokenLaws(note)).hasSize(1);
    }

    @Test
    void aNoteMayHoldADayAndAClock() {
        assertThat(Note.brokenLaws("2022-03-31 10:00 到社区卫生服务中心，20220401 复核")).isEmpty();
        assertThat(Note.brokenLaws(null)).isEmpty();
    }
}
