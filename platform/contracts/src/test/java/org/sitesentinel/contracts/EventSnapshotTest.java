package org.sitesentinel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.contracts.inspection.CaseNoticeKind;
import org.sitesentinel.contracts.inspection.CaseNoticeState;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.screening.PositiveResultState;
import org.sitesentinel.contracts.screening.QuarantineKind;
import org.sitesentinel.contracts.screening.QuarantineState;
import org.sitesentinel.contracts.screening.QuarantineStatus;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.RiskAreaState;
import org.sitesentinel.contracts.screening.RiskLevel;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.contracts.screening.TestTallyState;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.contracts.screening.VehicleState;
import org.sitesentinel.contracts.screening.VehicleStatus;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.contracts.site.AccessControlBlocker;
import org.sitesentinel.contracts.site.AccessControlStatus;
import org.sitesentinel.contracts.site.BuildingState;
import org.sitesentinel.contracts.site.CheckInTallyState;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.contracts.site.ResumptionStatus;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.contracts.vaccination.DerivedTallyState;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.contracts.vaccination.TallyState;

/**
 * What is in the log today must be readable for ever: each published record is held against a stored snapshot, both
 * ways. A snapshot is added for a new version, never changed; {@code -Dsnapshots.write} writes those that are missing.
 */
class EventSnapshotTest {
    private static final Path SNAPSHOTS = Path.of("src/test/resources/snapshots");
    private static final LocalDate DAY = LocalDate.of(2022, 3, 31);
    private static final Instant AT = Instant.parse("2022-03-31T02:00:00Z");
    private static final SiteRef OFFICE =
            new SiteRef("0192-site", SiteType.OFFICE_BUILDING, "630104", ManagementKind.PROPERTY_COMPANY);

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .build();

    static Stream<EntityState> samples() {
        return Stream.of(
                new SiteState("0192-site", 1, DAY, AT, OFFICE, "力盟大厦", SiteStatus.REGISTERED),
                new BuildingState("0192-building", 1, DAY, AT, OFFICE, "1号楼"),
                new VenueCodeState("0192-code", 2, DAY, AT, OFFICE, "0192-building", VenueCodeStatus.POSTED),
                new ReadinessState(
                        "0192-readiness",
                        3,
                        DAY,
                        AT,
                        OFFICE,
                        new ReadinessState.AccessControl(
                                AccessControlStatus.INSTALLING, true, AccessControlBlocker.FUNDING),
                        new ReadinessState.SupplyReserve(9, 7),
                        new ReadinessState.PostedCodes(2, 1),
                        null,
                        null),
                new ResumptionState(
                        "0192-resumption",
                        2,
                        DAY,
                        AT,
                        OFFICE,
                        ResumptionStatus.APPROVED,
                        DAY.plusDays(4),
                        List.of(new ResumptionState.ExpectedWorkers(DAY.plusDays(4), 30)),
                        1),
                new CheckInTallyState(
                        "0192-site:2022-03-31:10",
                        2,
                        DAY,
                        AT,
                        OFFICE,
                        10,
                        new CheckInTallyState.Counts(40, 2, 1),
                        new CheckInTallyState.Counts(30, 0, 0)),
                new RiskAreaState("0192-area", 1, DAY, AT, "610113", "雁塔区", RiskLevel.HIGH, DAY, DAY.plusDays(14)),
                new PolicyState(
                        "0192-policy",
                        1,
                        DAY,
                        AT,
                        "COVID_19",
                        "630104",
                        "local 2022",
                        DAY,
                        14,
                        7,
                        null,
                        null,
                        null,
                        null),
                new PersonStatusState(
                        "AAAAAAAAAAAAAAAAAAAAAA",
                        2,
                        DAY,
                        AT,
                        true,
                        PersonStatusState.Restriction.QUARANTINE,
                        DAY.plusDays(14),
                        new PersonStatusState.LastNegative(AT, AT)),
                new PersonnelState(
                        "0192-span",
                        2,
                        DAY,
                        AT,
                        "AAAAAAAAAAAAAAAAAAAAAA",
                        OFFICE,
                        Post.PROPERTY_STAFF,
                        DAY,
                        DAY.plusDays(30),
                        DAY),
                new ReturneeState("0192-returnee", 1, DAY, AT, OFFICE, Verdict.CLEARED, true, false, "local 2022"),
                new ArrivalForecastState("0192-forecast", 1, DAY, AT, OFFICE, DAY.plusDays(4), 30),
                new TestTallyState(
                        "0192-site:2022-03-31:SARS_COV_2_RNA",
                        2,
                        DAY,
                        AT,
                        "630104",
                        OFFICE,
                        TestItem.SARS_COV_2_RNA,
                        new TestTallyState.Counts(40, 1, 0, 10, 2, 3)),
                new TestingComplianceState(
                        "0192-site:OFFICE_STAFF:2022-03-31",
                        2,
                        DAY,
                        AT,
                        OFFICE,
                        Post.OFFICE_STAFF,
                        new TestingComplianceState.Counts(20, 17, 16, 1, 2)),
                new PositiveResultState("0192-result", 1, DAY, AT, "630104", OFFICE, TestItem.SARS_COV_2_RNA, true),
                new QuarantineState(
                        "0192-quarantine",
                        3,
                        DAY,
                        AT,
                        OFFICE,
                        QuarantineKind.CENTRAL,
                        QuarantineStatus.RELEASED,
                        DAY.minusDays(14),
                        DAY,
                        1,
                        DAY),
                new VehicleState("0192-vehicle", 2, DAY, AT, OFFICE, VehicleStatus.UNLOADED, true, true, true, false),
                new TallyState(
                        "0192-tally",
                        2,
                        DAY,
                        AT,
                        "0192-site",
                        Population.SITE_PERSONNEL,
                        "630104",
                        OFFICE,
                        Post.OFFICE_STAFF,
                        20,
                        19,
                        15,
                        1,
                        1,
                        1,
                        0),
                new DerivedTallyState(
                        "0192-site:OFFICE_STAFF:2022-03-31",
                        2,
                        DAY,
                        AT,
                        OFFICE,
                        Post.OFFICE_STAFF,
                        new DerivedTallyState.Counts(20, 17, 14, 16, 2, 1, 1, 1, 0)),
                new InspectionState("0192-inspection", 1, DAY, AT, OFFICE, 2),
                new RectificationCaseState(
                        "0192-case",
                        5,
                        DAY,
                        AT,
                        OFFICE,
                        "0192-inspection",
                        CaseStatus.CLOSED,
                        DAY,
                        DAY,
                        DAY.plusDays(3),
                        DAY,
                        DAY),
                new CaseNoticeState(
                        "0192-notice", 1, DAY, AT, OFFICE, "0192-case", CaseNoticeKind.OVERDUE, DAY.minusDays(1)),
                new ActivityState("0192-activity", 1, DAY, AT, "630104", ActivityKind.MEETING, 120, null, null, null));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesAndReadsItsSnapshot(EntityState sample) throws IOException {
        Path snapshot = SNAPSHOTS.resolve(topicOf(sample).name() + ".v1.json");
        String written = json.writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n";
        if (Boolean.getBoolean("snapshots.write") && Files.notExists(snapshot)) {
            Files.writeString(snapshot, written);
        }
        String stored = Files.readString(snapshot);

        assertThat(json.readTree(written)).isEqualTo(json.readTree(stored));
        assertThat((Object) json.readValue(stored, sample.getClass())).isEqualTo(sample);
    }

    @Test
    void everyTopicHasASample() {
        assertThat(samples().map(EventSnapshotTest::topicOf)).containsExactlyInAnyOrderElementsOf(Topics.ALL);
    }

    @Test
    void aFieldOfALaterVersionIsIgnored() throws IOException {
        String later = Files.readString(SNAPSHOTS.resolve("inspection.activity.v1.json"))
                .replaceFirst("\\{", "{\"fieldOfALaterVersion\": [1],");

        assertThat(json.readValue(later, ActivityState.class).participants()).isEqualTo(120);
    }

    private static Topic<?> topicOf(EntityState sample) {
        return Topics.ALL.stream()
                .filter(topic -> topic.state() == sample.getClass())
                .findFirst()
                .orElseThrow();
    }
}
