package org.sitesentinel.siteregistry.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.AccessControlStatus;

class InstallationTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 10);

    @ParameterizedTest(name = "{0} after {1}, noted {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "ORDERED, NONE, -, -",
                "INSTALLED, NONE, -, -",
                "INSTALLED, INSTALLED, -, -",
                "INSTALLING, ORDERED, -, -",
                "ORDERED, INSTALLING, -, /note step-taken-back",
                "NONE, INSTALLED, -, /note step-taken-back",
                "NONE, INSTALLED, '　', /note step-taken-back",
                "NONE, INSTALLED, 设备已拆除, -",
            })
    void stepsMayBeSkippedAndAreTakenBackWithANote(
            AccessControlStatus status, AccessControlStatus last, @Nullable String note, @Nullable String broken) {
        Installation before = reported(last, null, null, null, null, DAY, null);

        Installation now = reported(status, note, null, null, null, DAY.plusDays(1), before);

        assertThat(laws(now, before)).isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void aStepWithoutADayWasTakenOnTheDayItIsFirstTold() {
        Installation ordered = reported(AccessControlStatus.ORDERED, null, null, null, null, DAY, null);
        Installation installed =
                reported(AccessControlStatus.INSTALLED, null, null, null, null, DAY.plusDays(9), ordered);
        Installation again =
                reported(AccessControlStatus.INSTALLED, null, null, null, null, DAY.plusDays(20), installed);

        assertThat(again.orderedOn()).isEqualTo(DAY);
        assertThat(again.startedOn()).isNull();
        assertThat(again.installedOn()).isEqualTo(DAY.plusDays(9));
    }

    @Test
    void aStepTakenBackLosesItsDay() {
        Installation installed = reported(AccessControlStatus.INSTALLED, null, null, null, null, DAY, null);

        assertThat(reported(AccessControlStatus.ORDERED, "退货", null, null, null, DAY, installed)
                        .installedOn())
                .isNull();
    }

    @Test
    void whatWasAlreadyThereHasNoDayUnlessItIsTold() {
        AccessControlReport report = new AccessControlReport(
                AccessControlStatus.INSTALLED, false, true, null, null, null, null, null, null, null, null);

        assertThat(Installation.of(report, null, DAY).installedOn()).isNull();
    }

    @ParameterizedTest(name = "ordered {0}, started {1}, installed {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2022-03-01, 2022-03-02, 2022-03-03, -",
                "2022-03-10, 2022-03-10, 2022-03-10, -",
                "2022-03-03, 2022-03-02, 2022-03-03, /orderedOn after-next-step",
                "2022-03-03, -, 2022-03-02, /orderedOn after-next-step",
                "2022-03-01, 2022-03-04, 2022-03-03, /startedOn after-next-step",
                "2022-03-01, 2022-03-02, 2022-03-11, /installedOn after-report",
                "2022-03-11, -, -, /orderedOn after-report",
            })
    void stepsAreTakenInOrder(
            @Nullable LocalDate ordered,
            @Nullable LocalDate started,
            @Nullable LocalDate installed,
            @Nullable String broken) {
        Installation now = reported(AccessControlStatus.INSTALLED, null, ordered, started, installed, DAY, null);

        assertThat(laws(now, null)).isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void theDayOfAStepAsksForTheStep() {
        AccessControlReport report = new AccessControlReport(
                AccessControlStatus.NONE, false, true, null, null, null, null, DAY, DAY, DAY, null);

        assertThat(report.brokenLaws().stream().map(law -> law.pointer() + " " + law.code()))
                .containsExactly(
                        "/alreadyThere step-not-reached",
                        "/orderedOn step-not-reached",
                        "/startedOn step-not-reached",
                        "/installedOn step-not-reached");
    }

    private static Installation reported(
            AccessControlStatus status,
            @Nullable String note,
            @Nullable LocalDate ordered,
            @Nullable LocalDate started,
            @Nullable LocalDate installed,
            LocalDate day,
            @Nullable Installation before) {
        AccessControlReport report =
                new AccessControlReport(status, false, null, null, null, note, null, ordered, started, installed, day);
        return Installation.of(report, before, day);
    }

    private static List<String> laws(Installation now, @Nullable Installation before) {
        return now.brokenLaws(before).stream()
                .map(law -> law.pointer() + " " + law.code())
                .toList();
    }
}
