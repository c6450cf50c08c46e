package org.sitesentinel.inspection.sitecopy;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.Topics;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.contracts.site.BuildingState;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.testing.TestLog;

/** What other services tell of sites, through the log. */
public final class ToldSites {
    public static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    private static final AtomicInteger DISTRICTS = new AtomicInteger(620_000);

    private ToldSites() {}

    /** A district in which there is nothing yet. */
    public static String newDistrict() {
        return String.valueOf(DISTRICTS.incrementAndGet());
    }

    /** A construction site that an operator runs. */
    public static SiteRef runBy(String operator, String district) {
        SiteRef site = new SiteRef(UUID.randomUUID().toString(), SiteType.CONSTRUCTION_SITE, district, null);
        standing(site, 1, SiteStatus.ACTIVE, operator);
        return site;
    }

    /** Another version of a site. */
    public static void standing(SiteRef site, long version, SiteStatus status, @Nullable String operator) {
        TestLog.publish(
                SiteState.ACTIVATED,
                new SiteState(site.id(), version, DAY, Instant.now(), site, "测试场所", status, operator, null));
        awaitEvents(SiteState.TOPIC.name());
    }

    static TallyState tally(SiteRef site, Post post, LocalDate day, long version, int headcount, int booster) {
        return new TallyState(
                site.id() + post + day,
                version,
                day,
                Instant.EPOCH,
                site.id(),
                Population.SITE_PERSONNEL,
                site.district(),
                site,
                post,
                headcount,
                headcount,
                booster,
                0,
                0,
                0,
                0);
    }

    /** People of a site, and how many of them had a booster. */
    public static void boosted(SiteRef site, int headcount, int booster) {
        TestLog.publish(TallyState.RECORDED, tally(site, Post.OTHER, DAY, 1, headcount, booster));
        awaitEvents(TallyState.TOPIC.name());
    }

    static TestingComplianceState testing(SiteRef site, Post post, LocalDate day, long version, int due, int overdue) {
        return new TestingComplianceState(
                site.id() + post + day,
                version,
                day,
                Instant.EPOCH,
                site,
                post,
                new TestingComplianceState.Counts(due, due, due - overdue, overdue, 0));
    }

    /** People of a site who should have been tested, and how many were not. */
    public static void overdueTests(SiteRef site, int due, int overdue) {
        TestLog.publish(TestingComplianceState.COUNTED, testing(site, Post.OTHER, DAY, 1, due, overdue));
        awaitEvents(TestingComplianceState.TOPIC.name());
    }

    /** A building; its id. */
    public static String building(SiteRef site, String name) {
        String id = UUID.randomUUID().toString();
        TestLog.publish(BuildingState.ADDED, new BuildingState(id, 1, DAY, Instant.EPOCH, site, name));
        awaitEvents(BuildingState.TOPIC.name());
        return id;
    }

    /** A code of a building; its id. */
    public static String code(SiteRef site, String building, VenueCodeStatus status) {
        String id = UUID.randomUUID().toString();
        code(site, building, id, 1, status);
        return id;
    }

    static void code(SiteRef site, String building, String id, long version, VenueCodeStatus status) {
        TestLog.publish(
                VenueCodeState.ISSUED, new VenueCodeState(id, version, DAY, Instant.EPOCH, site, building, status));
        awaitEvents(VenueCodeState.TOPIC.name());
    }

    static ReadinessState supplies(SiteRef site, long version, int cover, int required) {
        return new ReadinessState(
                site.id() + ":supply-reserve",
                version,
                DAY,
                Instant.EPOCH,
                site,
                null,
                new ReadinessState.SupplyReserve(cover, required),
                null,
                null,
                null);
    }

    /** Days that supplies last and must last. */
    public static void supplied(SiteRef site, int cover, int required) {
        TestLog.publish(ReadinessState.SUPPLY_RESERVE_REPORTED, supplies(site, 1, cover, required));
        awaitEvents(ReadinessState.TOPIC.name());
    }

    /** Waits until everything in a topic is applied. */
    public static void awaitEvents(String topic) {
        int size = sizeOf(topic);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(20))
                .until(() -> TestLog.count("select coalesce(sum(next_offset), 0) from consumer_offset where topic = '"
                                + topic + "'")
                        >= size);
    }

    private static int sizeOf(String topic) {
        return Topics.ALL.stream()
                .filter(one -> one.name().equals(topic))
                .mapToInt(TestLog::size)
                .findFirst()
                .orElseThrow();
    }
}
