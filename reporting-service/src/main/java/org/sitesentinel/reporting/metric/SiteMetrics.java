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
                Metric.state("sites.registered", COUNT)
                        .named("登记场所数", "Sites registered")
                        .counting("已登记且未关闭的场所", "sites registered and not closed")
                        .by(OF_SITE)
                        .from(everySite().numerator(s -> 1)),
                Metric.state("venue-codes.active", COUNT)
                        .named("有效场所码数", "Venue codes issued or posted")
                        .counting("已制发或已张贴、未作废的场所码", "venue codes in force: issued or posted and not revoked")
                        .by(OF_SITE)
                        .from(Source.of(VenueCodeState.TOPIC, s -> ofSite(s.site()))
                                .whileSiteIsOpen()
                                .when(s -> s.status() != VenueCodeStatus.REVOKED)
                                .numerator(s -> 1)),
                Metric.state("venue-codes.posted-coverage", PERCENT)
                        .named("场所码张贴覆盖率", "Sites with every venue code posted")
                        .counting("每栋建筑都已张贴场所码的场所", "sites whose every building has a posted code")
                        .outOf("登记场所", "sites registered")
                        .by(OF_SITE)
                        .from(
                                everySite().denominator(s -> 1),
                                readiness(s -> s.postedCodes() != null
                                                && s.postedCodes().complete())
                                        .numerator(s -> 1)),
                Metric.happened("check-ins.total", COUNT)
                        .named("扫码登记人次", "People checked in")
                        .counting("出入口扫码的人次，进出均计，不论放行与否", "people scanned at gates, in or out, whatever was decided")
                        .by(OF_SITE)
                        .ofPeople()
                        .from(Source.of(CheckInTallyState.TOPIC, s -> ofSite(s.site()))
                                .numerator(CheckInTallyState::total)));
    }

    static List<Metric> readiness() {
        return List.of(
                accessControl(
                        "access-control.installed",
                        "已安装门禁",
                        "Access control installed",
                        new Text("门禁已投入使用的场所", "sites with access control in use"),
                        s -> s.status() == AccessControlStatus.INSTALLED),
                accessControl(
                        "access-control.installing",
                        "正在安装门禁",
                        "Access control being installed",
                        new Text("正在安装门禁的场所", "sites where access control is being installed"),
                        s -> s.status() == AccessControlStatus.INSTALLING),
                accessControl(
                        "access-control.pilots",
                        "门禁试点",
                        "Access control pilots",
                        new Text("门禁试点场所", "sites that pilot access control"),
                        ReadinessState.AccessControl::pilot),
                accessControl(
                        "access-control.blocked",
                        "门禁安装受阻",
                        "Access control installations held up",
                        new Text("门禁安装因资金、采购等原因受阻的场所", "sites where something holds the installation up"),
                        s -> s.blocker() != null),
                Metric.state("access-control.coverage", PERCENT)
                        .named("写字楼门禁覆盖率", "Office buildings with access control")
                        .counting("门禁已投入使用的写字楼", "office buildings with access control in use")
                        .outOf("登记写字楼", "office buildings registered")
                        .by(OF_SITE)
                        .from(
                                everySite()
                                        .when(s -> s.site().type() == SiteType.OFFICE_BUILDING)
                                        .denominator(s -> 1),
                                readiness(s -> s.site().type() == SiteType.OFFICE_BUILDING
                                                && s.accessControl() != null
                                                && s.accessControl().status() == AccessControlStatus.INSTALLED)
                                        .numerator(s -> 1)),
                Metric.state("supplies.reserve-met", PERCENT)
                        .named("物资储备达标率", "Sites with supplies for the required days")
                        .counting(
                                "物资储备满足规定天数的工地和小区",
                                "construction sites and compounds whose reserve lasts the required days")
                        .outOf("登记的工地和小区", "those registered")
                        .by(OF_SITE)
                        .from(
                                everySite()
                                        .when(s -> s.site().type() != SiteType.OFFICE_BUILDING)
                                        .denominator(s -> 1),
                                readiness(s -> s.site().type() != SiteType.OFFICE_BUILDING
                                                && s.supplyReserve() != null
                                                && s.supplyReserve().met())
                                        .numerator(s -> 1)),
                Metric.state("isolation-rooms.available", COUNT)
                        .named("隔离室可用容量", "Free places in isolation rooms")
                        .counting("隔离室可容纳人数减去在内人数", "people that isolation rooms hold − people who are in them")
                        .by(OF_SITE)
                        .from(readiness(s -> s.isolationRooms() != null)
                                .numerator(s -> s.isolationRooms() == null
                                        ? 0
                                        : s.isolationRooms().free())),
                Metric.state("resumption.approved", COUNT)
                        .named("已同意开复工场所数", "Sites approved to resume work")
                        .counting("已同意开复工且其后未被叫停的场所", "sites approved to resume work and not suspended since")
                        .by(OF_SITE)
                        .from(Source.of(ResumptionState.TOPIC, s -> ofSite(s.site()))
                                .whileSiteIsOpen()
                                .when(s -> s.status() == ResumptionStatus.APPROVED)
                                .numerator(s -> 1)));
    }

    private static Metric accessControl(
            String id, String zh, String en, Text counted, Predicate<ReadinessState.AccessControl> counts) {
        return Metric.state(id, COUNT)
                .named(zh, en)
                .counting(counted.zh(), counted.en())
                .by(OF_SITE)
                .from(readiness(s -> s.accessControl() != null && counts.test(s.accessControl()))
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
