package org.sitesentinel.reporting.metric;

import static org.sitesentinel.reporting.metric.Dimension.DISTRICT;
import static org.sitesentinel.reporting.metric.Unit.COUNT;
import static org.sitesentinel.reporting.metric.Unit.DAYS;
import static org.sitesentinel.reporting.metric.Unit.PERCENT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.inspection.ItemResult;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.screening.QuarantineState;
import org.sitesentinel.contracts.screening.QuarantineStatus;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.TestTallyState;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.contracts.screening.VehicleState;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.contracts.site.AccessControlStatus;
import org.sitesentinel.contracts.site.CheckInTallyState;
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
import org.sitesentinel.contracts.vaccination.TallyState;

/** The registry: all metrics, by area. */
@ApplicationScoped
public class Metrics {
    static final Set<Dimension> OF_SITE = Set.of(Dimension.SITE_TYPE, DISTRICT, Dimension.MANAGEMENT_KIND);
    private static final Set<Dimension> OF_PERSONNEL =
            Set.of(Dimension.SITE_TYPE, DISTRICT, Dimension.MANAGEMENT_KIND, Dimension.POST);
    private static final Set<Dimension> OF_ITEM =
            Set.of(Dimension.SITE_TYPE, DISTRICT, Dimension.MANAGEMENT_KIND, Dimension.ITEM);
    private static final Set<Dimension> OF_TALLY =
            Set.of(Dimension.POPULATION, Dimension.SITE_TYPE, DISTRICT, Dimension.MANAGEMENT_KIND, Dimension.POST);

    private final List<Metric> all = Stream.of(
                    sites(), readiness(), screening(), vaccination(), inspection(), CaseMetrics.all())
            .flatMap(List::stream)
            .toList();

    public List<Metric> all() {
        return all;
    }

    public Optional<Metric> find(String id) {
        return all.stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    private static List<Metric> sites() {
        return List.of(
                Metric.of(
                        "sites.registered",
                        "登记场所数",
                        "Sites registered",
                        COUNT,
                        "sites",
                        OF_SITE,
                        everySite().numerator(s -> 1)),
                Metric.of(
                        "venue-codes.active",
                        "有效场所码数",
                        "Venue codes issued or posted",
                        COUNT,
                        "venue codes in force",
                        OF_SITE,
                        Source.of(VenueCodeState.TOPIC, s -> ofSite(s.site()))
                                .whileSiteIsOpen()
                                .when(s -> s.status() != VenueCodeStatus.REVOKED)
                                .numerator(s -> 1)),
                Metric.of(
                        "venue-codes.posted-coverage",
                        "场所码张贴覆盖率",
                        "Sites with every venue code posted",
                        PERCENT,
                        "sites whose every building has a posted code ÷ sites registered",
                        OF_SITE,
                        everySite().denominator(s -> 1),
                        readiness(s -> s.postedCodes() != null
                                        && s.postedCodes().complete())
                                .numerator(s -> 1)),
                Metric.of(
                        "check-ins.total",
                        "扫码登记人次",
                        "People checked in",
                        COUNT,
                        "people scanned at gates, in or out, whatever was decided",
                        OF_SITE,
                        Source.of(CheckInTallyState.TOPIC, s -> ofSite(s.site()))
                                .numerator(CheckInTallyState::total)));
    }

    private static List<Metric> readiness() {
        return List.of(
                accessControl(
                        "access-control.installed",
                        "已安装门禁",
                        "Access control installed",
                        s -> s.status() == AccessControlStatus.INSTALLED),
                accessControl(
                        "access-control.installing",
                        "正在安装门禁",
                        "Access control being installed",
                        s -> s.status() == AccessControlStatus.INSTALLING),
                accessControl(
                        "access-control.pilots", "门禁试点", "Access control pilots", ReadinessState.AccessControl::pilot),
                accessControl(
                        "access-control.blocked",
                        "门禁安装受阻",
                        "Access control installations held up",
                        s -> s.blocker() != null),
                Metric.of(
                        "access-control.coverage",
                        "写字楼门禁覆盖率",
                        "Office buildings with access control",
                        PERCENT,
                        "office buildings with access control in use ÷ office buildings registered",
                        OF_SITE,
                        everySite()
                                .when(s -> s.site().type() == SiteType.OFFICE_BUILDING)
                                .denominator(s -> 1),
                        readiness(s -> s.site().type() == SiteType.OFFICE_BUILDING
                                        && s.accessControl() != null
                                        && s.accessControl().status() == AccessControlStatus.INSTALLED)
                                .numerator(s -> 1)),
                Metric.of(
                        "supplies.reserve-met",
                        "物资储备达标率",
                        "Sites with supplies for the required days",
                        PERCENT,
                        "construction sites and compounds whose reserve lasts the required days ÷ those registered",
                        OF_SITE,
                        everySite()
                                .when(s -> s.site().type() != SiteType.OFFICE_BUILDING)
                                .denominator(s -> 1),
                        readiness(s -> s.site().type() != SiteType.OFFICE_BUILDING
                                        && s.supplyReserve() != null
                                        && s.supplyReserve().met())
                                .numerator(s -> 1)),
                Metric.of(
                        "isolation-rooms.available",
                        "隔离室可用容量",
                        "Free places in isolation rooms",
                        COUNT,
                        "people that isolation rooms hold − people who are in them",
                        OF_SITE,
                        readiness(s -> s.isolationRooms() != null)
                                .numerator(s -> s.isolationRooms() == null
                                        ? 0
                                        : s.isolationRooms().free())),
                Metric.of(
                        "resumption.approved",
                        "已同意开复工场所数",
                        "Sites approved to resume work",
                        COUNT,
                        "sites approved to resume work and not suspended since",
                        OF_SITE,
                        Source.of(ResumptionState.TOPIC, s -> ofSite(s.site()))
                                .whileSiteIsOpen()
                                .when(s -> s.status() == ResumptionStatus.APPROVED)
                                .numerator(s -> 1)));
    }

    private static List<Metric> screening() {
        return List.of(
                returnees("returnees.arrived", "返岗人员数", "Returnees arrived", s -> true),
                returnees("returnees.cleared", "可上岗人员数", "Returnees cleared", s -> s.verdict() == Verdict.CLEARED),
                returnees(
                        "returnees.from-risk-areas",
                        "中高风险地区返岗人员数",
                        "Returnees from medium or high risk areas",
                        ReturneeState::fromRiskArea),
                Metric.of(
                        "returnees.documents-complete",
                        "绿码及核酸阴性证明齐全率",
                        "Returnees with green code and valid certificate",
                        PERCENT,
                        "returnees with a green code and a valid negative certificate ÷ returnees arrived",
                        OF_SITE,
                        Source.of(ReturneeState.TOPIC, s -> ofSite(s.site()))
                                .when(s -> s.withdrawnOn() == null)
                                .numerator(s -> s.documentsComplete() ? 1 : 0)
                                .denominator(s -> 1)),
                Metric.of(
                        "personnel.on-site",
                        "在岗人数",
                        "People on site",
                        COUNT,
                        "people who are at a site at the end of the day; in several at once: at the one joined first",
                        OF_PERSONNEL,
                        Source.of(PersonnelState.TOPIC, (PersonnelState s) -> ofPost(s.site(), s.post()))
                                .whileSiteIsOpen()
                                .when(s -> s.primarySince() != null)
                                .numerator(s -> 1)
                                .until(PersonnelState::left)),
                Metric.of(
                        "quarantine.active",
                        "隔离管控中人数",
                        "People in quarantine",
                        COUNT,
                        "quarantine orders under way",
                        Set.of(Dimension.SITE_TYPE, DISTRICT, Dimension.MANAGEMENT_KIND, Dimension.KIND),
                        Source.of(QuarantineState.TOPIC, s -> ofSite(s.site(), s.kind()))
                                .when(s -> s.status() == QuarantineStatus.ACTIVE)
                                .numerator(s -> 1)),
                Metric.of(
                        "vehicles.closed-loop",
                        "闭环管理车辆占比",
                        "Vehicles from risk areas handled in a closed loop",
                        PERCENT,
                        "vehicles from risk areas that were escorted, unloaded without contact and disinfected ÷ "
                                + "vehicles from risk areas",
                        OF_SITE,
                        Source.of(VehicleState.TOPIC, s -> ofSite(s.site()))
                                .when(VehicleState::closedLoop)
                                .numerator(s -> s.escorted() && s.contactFree() && s.disinfected() ? 1 : 0)
                                .denominator(s -> 1)),
                Metric.of(
                        "arrivals.expected",
                        "预计返岗人数",
                        "Returnees expected",
                        COUNT,
                        "people expected in weeks that have not ended",
                        OF_SITE,
                        Source.of(ArrivalForecastState.TOPIC, s -> ofSite(s.site()))
                                .whileSiteIsOpen()
                                .numerator(ArrivalForecastState::expected)
                                .until(s -> s.weekStart().plusWeeks(1))),
                Metric.of(
                        "testing.results",
                        "检测结果数",
                        "Test results",
                        COUNT,
                        "people's samples with a result, whichever, on the day of sampling",
                        OF_SITE,
                        Source.of(
                                        TestTallyState.TOPIC,
                                        (TestTallyState s) ->
                                                s.site() == null ? Map.of(DISTRICT, s.district()) : ofSite(s.site()))
                                .numerator(s -> s.counts().reported())),
                Metric.of(
                        "testing.coverage",
                        "重点人群核酸检测覆盖率",
                        "Key staff tested in time",
                        PERCENT,
                        "people tested within the policy's interval ÷ people due, as last counted for a day",
                        OF_PERSONNEL,
                        Source.of(TestingComplianceState.TOPIC, s -> ofPost(s.site(), s.post()))
                                .whileSiteIsOpen()
                                .numerator(s -> s.counts().tested())
                                .denominator(s -> s.counts().due())),
                Metric.of(
                        "testing.interval",
                        "重点人群核酸检测间隔",
                        "Days between two tests of key staff",
                        DAYS,
                        "testing interval in days, averaged over the local policies in force",
                        Set.of(DISTRICT),
                        Source.of(PolicyState.TOPIC, s -> Map.of(DISTRICT, s.division()))
                                .when(s -> s.testingIntervalDays() != null)
                                .numerator(s -> s.testingIntervalDays() == null ? 0 : s.testingIntervalDays())
                                .denominator(s -> 1)
                                .until(s ->
                                        s.validTo() == null ? null : s.validTo().plusDays(1))));
    }

    private static List<Metric> vaccination() {
        return List.of(
                Metric.of(
                        "vaccination.headcount",
                        "应接种人数",
                        "People on the roster",
                        COUNT,
                        "people on the roster",
                        OF_TALLY,
                        tallies().numerator(TallyState::headcount)),
                Metric.of(
                        "vaccination.primary-coverage",
                        "前两针接种率",
                        "Primary course complete",
                        PERCENT,
                        "people with the complete primary course ÷ people on the roster",
                        OF_TALLY,
                        tallies().numerator(TallyState::primaryComplete).denominator(TallyState::headcount)),
                Metric.of(
                        "vaccination.booster-coverage",
                        "加强针接种率",
                        "Booster received",
                        PERCENT,
                        "people with a booster ÷ people on the roster",
                        OF_TALLY,
                        tallies().numerator(TallyState::booster).denominator(TallyState::headcount)),
                Metric.of(
                        "vaccination.booster-coverage-of-eligible",
                        "加强免疫接种率（应种人群）",
                        "Booster received, of those eligible",
                        PERCENT,
                        "people with a booster ÷ people whose time for a booster has come, by roster and doses as last "
                                + "counted for a day",
                        OF_PERSONNEL,
                        Source.of(DerivedTallyState.TOPIC, s -> ofPost(s.site(), s.post()))
                                .whileSiteIsOpen()
                                .numerator(s -> s.counts().booster())
                                .denominator(s -> s.counts().boosterEligible())));
    }

    private static List<Metric> inspection() {
        return List.of(
                Metric.of(
                                "inspections.sites-inspected",
                                "已检查场所数",
                                "Sites inspected",
                                COUNT,
                                "sites inspected at least once",
                                OF_SITE,
                                inspections().numerator(s -> 1))
                        .distinctBy(s -> ((InspectionState) s).site().id()),
                Metric.of(
                                "inspections.deficient-sites",
                                "防控不到位场所数",
                                "Sites found deficient",
                                COUNT,
                                "sites found deficient at least once",
                                OF_SITE,
                                inspections().when(s -> s.findings() > 0).numerator(s -> 1))
                        .distinctBy(s -> ((InspectionState) s).site().id()),
                Metric.of(
                                "inspections.coverage",
                                "检查覆盖率",
                                "Sites inspected, of those registered",
                                PERCENT,
                                "sites inspected at least once and not closed ÷ sites registered",
                                OF_SITE,
                                everySite().denominator(s -> 1),
                                inspections().whileSiteIsOpen().numerator(s -> 1))
                        .distinctBy(s -> s instanceof InspectionState inspection
                                ? inspection.site().id()
                                : ""),
                Metric.of(
                        "inspections.deficient-items",
                        "不合格项次",
                        "Items found deficient",
                        COUNT,
                        "items of checklists found deficient, each time",
                        OF_ITEM,
                        items(result -> result == ItemResult.FAIL, result -> false)),
                Metric.of(
                        "inspections.item-deficiency",
                        "项目不合格率",
                        "Items found deficient, of those looked at",
                        PERCENT,
                        "items found deficient ÷ items found deficient or as they must be",
                        OF_ITEM,
                        items(result -> result == ItemResult.FAIL, result -> result != ItemResult.NOT_APPLICABLE)),
                Metric.of(
                        "activities.held",
                        "活动场次",
                        "Activities held",
                        COUNT,
                        "activities held",
                        Set.of(Dimension.KIND, DISTRICT),
                        Source.of(
                                        ActivityState.TOPIC,
                                        s -> Map.of(Dimension.KIND, s.kind().name(), DISTRICT, s.district()))
                                .when(ActivityState::held)
                                .numerator(s -> 1)));
    }

    private static Metric accessControl(
            String id, String zh, String en, Predicate<ReadinessState.AccessControl> counts) {
        return Metric.of(
                id,
                zh,
                en,
                COUNT,
                "sites",
                OF_SITE,
                readiness(s -> s.accessControl() != null && counts.test(s.accessControl()))
                        .numerator(s -> 1));
    }

    private static Metric returnees(String id, String zh, String en, Predicate<ReturneeState> counts) {
        return Metric.of(
                id,
                zh,
                en,
                COUNT,
                "arrivals declared and not withdrawn",
                OF_SITE,
                Source.of(ReturneeState.TOPIC, s -> ofSite(s.site()))
                        .when(counts.and(s -> s.withdrawnOn() == null))
                        .numerator(s -> 1));
    }

    /** A closed site is registered no longer. */
    private static Source<SiteState> everySite() {
        return Source.of(SiteState.TOPIC, (SiteState s) -> ofSite(s.site())).when(s -> s.status() != SiteStatus.CLOSED);
    }

    private static Source<ReadinessState> readiness(Predicate<ReadinessState> counts) {
        return Source.of(ReadinessState.TOPIC, (ReadinessState s) -> ofSite(s.site()))
                .whileSiteIsOpen()
                .when(counts);
    }

    private static Source<InspectionState> inspections() {
        return Source.of(InspectionState.TOPIC, s -> ofSite(s.site()));
    }

    /** Each item of each inspection, as far as inspections follow a checklist. */
    private static Source<InspectionState> items(Predicate<ItemResult> numerator, Predicate<ItemResult> denominator) {
        return Source.ofEach(
                InspectionState.TOPIC,
                s -> s.items() == null
                        ? List.of()
                        : s.items().stream()
                                .map(item -> new Source.Part(
                                        ofItem(s.site(), item.code()),
                                        numerator.test(item.result()) ? 1 : 0,
                                        denominator.test(item.result()) ? 1 : 0))
                                .toList());
    }

    private static Source<TallyState> tallies() {
        return Source.of(TallyState.TOPIC, (TallyState s) -> {
                    SiteRef site = s.site();
                    Map<Dimension, String> dimensions =
                            site == null ? new EnumMap<>(Dimension.class) : new EnumMap<>(ofSite(site));
                    dimensions.put(DISTRICT, s.district());
                    dimensions.put(Dimension.POPULATION, s.population().name());
                    dimensions.put(Dimension.POST, s.post().name());
                    return dimensions;
                })
                .whileSiteIsOpen();
    }

    private static Map<Dimension, String> ofPost(SiteRef site, Post post) {
        Map<Dimension, String> dimensions = ofSite(site);
        dimensions.put(Dimension.POST, post.name());
        return dimensions;
    }

    private static Map<Dimension, String> ofItem(SiteRef site, String code) {
        Map<Dimension, String> dimensions = ofSite(site);
        dimensions.put(Dimension.ITEM, code);
        return dimensions;
    }

    private static Map<Dimension, String> ofSite(SiteRef site, Enum<?> kind) {
        Map<Dimension, String> dimensions = ofSite(site);
        dimensions.put(Dimension.KIND, kind.name());
        return dimensions;
    }

    static Map<Dimension, String> ofSite(SiteRef site) {
        Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
        dimensions.put(Dimension.SITE_TYPE, site.type().name());
        dimensions.put(DISTRICT, site.district());
        if (site.managementKind() != null) {
            dimensions.put(Dimension.MANAGEMENT_KIND, site.managementKind().name());
        }
        return dimensions;
    }
}
