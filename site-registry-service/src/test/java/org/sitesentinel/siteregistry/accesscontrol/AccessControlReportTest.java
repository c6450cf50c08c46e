package org.sitesentinel.siteregistry.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.AccessControlBlocker;
import org.sitesentinel.contracts.site.AccessControlStatus;

class AccessControlReportTest {
    @ParameterizedTest(name = "{0} held up by {1}, noted {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "NONE, -, -, -",
                "NONE, FUNDING, -, -",
                "ORDERED, PROCUREMENT, 缺货, -",
                "INSTALLING, OWNER_REFUSES, -, -",
                "INSTALLED, -, 已验收, -",
                "INSTALLING, OTHER, 等待施工许可, -",
                "INSTALLING, OTHER, -, /note required",
                "INSTALLING, OTHER, '　 ', /note required",
                "INSTALLED, FUNDING, -, /blocker blocked-when-installed",
                "INSTALLED, OTHER, 等待验收, /blocker blocked-when-installed",
                "-, FUNDING, -, -",
                "-, OTHER, -, /note required",
            })
    void tellsTheBrokenLaw(
            @Nullable AccessControlStatus status,
            @Nullable AccessControlBlocker blocker,
            @Nullable String note,
            @Nullable String broken) {
        AccessControlReport report = input(status, blocker, note);

        assertThat(report.brokenLaws().stream().map(law -> law.pointer() + " " + law.code()))
                .isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    /** As it is read from a body: the status may be missing. */
    @SuppressWarnings("NullAway")
    private static AccessControlReport input(
            @Nullable AccessControlStatus status, @Nullable AccessControlBlocker blocker, @Nullable String note) {
        return new AccessControlReport(status, true, null, null, blocker, note, null, null, null, null, null);
    }
}
