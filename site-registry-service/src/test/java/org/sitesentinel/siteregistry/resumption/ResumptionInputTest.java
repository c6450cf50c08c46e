package org.sitesentinel.siteregistry.resumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.siteregistry.resumption.Decision.Outcome;

/** The laws of what is handed in, without a database. */
class ResumptionInputTest {
    private static final LocalDate MONDAY = LocalDate.of(2022, 4, 4);

    @Test
    void aWeekBeginsOnAMondayAndComesOnce() {
        NewResumption input = new NewResumption(
                UUID.randomUUID(),
                MONDAY,
                List.of(week(MONDAY), week(MONDAY.plusDays(1)), week(MONDAY), week(MONDAY.plusWeeks(1))),
                null,
                null);

        assertThat(laws(input))
                .containsExactly("/expectedWorkers/1/weekStart monday", "/expectedWorkers/2/weekStart week-twin");
    }

    @ParameterizedTest(name = "{0} with reason {1}, waiving {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "APPROVED, -, -, -",
                "APPROVED, -, ACCESS, -",
                "APPROVED, 已到场核查, ACCESS SUPPLIES, -",
                "APPROVED, -, ACCESS ACCESS, /waivers/1/condition waiver-twin",
                "REJECTED, -, -, /reasons required",
                "REJECTED, 无隔离室, -, -",
                "REJECTED, 无隔离室, ACCESS, /waivers waiver-of-rejection",
            })
    void aRejectionHasReasonsAndAnApprovalWaivers(
            Outcome outcome, @Nullable String reason, @Nullable String waived, @Nullable String broken) {
        List<Waiver> waivers = waived == null
                ? List.of()
                : List.of(waived.split(" ")).stream()
                        .map(condition -> new Waiver(Condition.valueOf(condition), "本周内补齐"))
                        .toList();
        Decision decision = new Decision(outcome, null, reason == null ? null : List.of(reason), waivers);

        assertThat(laws(decision)).isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    private static ExpectedWorkers week(LocalDate start) {
        return new ExpectedWorkers(start, 30);
    }

    private static List<String> laws(SelfChecking input) {
        return input.brokenLaws().stream()
                .map(law -> law.pointer() + " " + law.code())
                .toList();
    }
}
