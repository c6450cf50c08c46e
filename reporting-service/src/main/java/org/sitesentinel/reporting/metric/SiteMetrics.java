package org.sitesentinel.reporting.metric;

import static org.sitesentinel.reporting.metric.Dimensions.OF_SITE;
import static org.sitesentinel.reporting.metric.Dimensions.ofSite;
import static org.sitesentinel.reporting.metric.Unit.COUNT;
import static org.sitesentinel.reporting.metric.Unit.PERCENT;

import java.util.List;
import java.util.function.Predicate;
import org.sitesentinel.contracts.site.AccessControlStatus;
import org.sitesentinel.contracts.site.CheckInTallyState;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.contracts.site.ResumptionStatus;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.contracts.site.VenueCodeStatus;

/** What site-registry-service tells: sites, codes, check-ins, and how ready sites are. */
final class SiteMetrics {
    private SiteMetrics() {}

    static List<Metric> sites() {
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

    static List<Metric> readiness() {
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

    /** A closed site is registered no longer. */
    private static Source<SiteState> everySite() {
        return Source.of(SiteState.TOPIC, (SiteState s) -> ofSite(s.site())).when(s -> s.status() != SiteStatus.CLOSED);
    }

    private static Source<ReadinessState> readiness(Predicate<ReadinessState> counts) {
        return Source.of(ReadinessState.TOPIC, (ReadinessState s) -> ofSite(s.site()))
                .whileSiteIsOpen()
                .when(counts);
    }
}
