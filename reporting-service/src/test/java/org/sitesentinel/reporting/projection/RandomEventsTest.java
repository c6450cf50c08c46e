package org.sitesentinel.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.reporting.Told;

/**
 * Any events in any order, some of them twice: at every step the figures are what a reader of all of them would say, as
 * known now and as known then, and the rows behind each count up to it.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RandomEventsTest {
    private static final Instant START = Instant.parse("2022-04-01T00:00:00Z");
    private static final int EVENTS = 40;
    /** Days of the events: some in a row, some in other months and years. */
    private static final int[] DAYS = {0, 1, 2, 40, 275, 800};

    private final Projector projector;

    RandomEventsTest(Projector projector) {
        this.projector = projector;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void figuresAreAtEveryStepWhatTheEventsSay(long seed) {
        Random random = new Random(seed);
        String district = "99740" + seed;
        List<SiteRef> sites = List.of(
                Told.site(SiteType.CONSTRUCTION_SITE, district),
                Told.site(SiteType.RESIDENTIAL_COMPOUND, district),
                Told.site(SiteType.OFFICE_BUILDING, district));
        List<Object> events = new ArrayList<>(events(random, sites));
        events.addAll(List.copyOf(events.subList(0, EVENTS / 3)));
        // In any order, or as they mostly come: as they were recorded, some of them late.
        Collections.shuffle(seed % 2 == 1 ? events : events.subList(EVENTS * 3 / 4, events.size()), random);
        Set<TallyState> tallies = new LinkedHashSet<>();
        Set<SiteState> lives = new LinkedHashSet<>();
        while (!events.isEmpty()) {
            List<Object> batch = events.subList(0, Math.min(events.size(), 1 + random.nextInt(6)));
            apply(batch, tallies, lives);
            batch.clear();
            LocalDate day = Told.DAY.plusDays(DAYS[random.nextInt(DAYS.length)] + random.nextInt(2));
            Instant knownAt = START.plusSeconds(random.nextInt(20) * 60L);
            check(district, day, null, tallies, lives);
            check(district, day, knownAt, tallies, lives);
        }
        Caller.as("analyst").get("/api/v1/projection/reconciliation").then().body("differences", empty());
    }

    private void apply(List<Object> batch, Set<TallyState> tallies, Set<SiteState> lives) {
        List<TallyState> counts = batch.stream()
                .filter(TallyState.class::isInstance)
                .map(TallyState.class::cast)
                .toList();
        List<SiteState> sites = batch.stream()
                .filter(SiteState.class::isInstance)
                .map(SiteState.class::cast)
                .toList();
        QuarkusTransaction.requiringNew().run(() -> {
            projector.apply(TallyState.TOPIC, counts);
            projector.apply(SiteState.TOPIC, sites);
        });
        tallies.addAll(counts);
        lives.addAll(sites);
    }

    private static void check(
            String district, LocalDate day, @Nullable Instant knownAt, Set<TallyState> tallies, Set<SiteState> lives) {
        List<TallyState> counts = tallies.stream()
                .filter(one -> knownAt == null || !one.recordedAt().isAfter(knownAt))
                .toList();
        List<SiteState> sites = lives.stream()
                .filter(one -> knownAt == null || !one.recordedAt().isAfter(knownAt))
                .toList();
        String question = "district=" + district + "&asOf=" + day + (knownAt == null ? "" : "&knownAt=" + knownAt);
        long booster = 0;
        long headcount = 0;
        for (TallyState one : holding(counts, day)) {
            boolean closed = holding(sites, day).stream()
                    .anyMatch(life -> life.id().equals(one.subject()) && life.status() == SiteStatus.CLOSED);
            booster += closed ? 0 : one.booster();
            headcount += closed ? 0 : one.headcount();
        }
        JsonPath answer = json("/api/v1/metrics/vaccination.booster-coverage?groupBy=siteType&" + question);
        assertThat(answer.getLong("total.numerator")).as(question).isEqualTo(booster);
        assertThat(answer.getLong("total.denominator")).as(question).isEqualTo(headcount);
        JsonPath rows = json("/api/v1/metrics/vaccination.booster-coverage/rows?" + question);
        assertThat(sum(rows, "numerator")).isEqualTo(booster);
        assertThat(sum(rows, "denominator")).isEqualTo(headcount);
    }

    private static long sum(JsonPath rows, String field) {
        return rows.getList("items." + field, Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Of each subject what holds on a day: the newest version of the latest entry that had begun by then. */
    private static <S extends EntityState> Collection<S> holding(List<S> states, LocalDate day) {
        Map<String, Map<String, S>> bySubject = new HashMap<>();
        for (S state : states) {
            if (!state.businessDate().isAfter(day)) {
                String subject = state instanceof TallyState tally ? tally.subject() : state.id();
                bySubject
                        .computeIfAbsent(subject, none -> new HashMap<>())
                        .merge(state.id(), state, (one, other) -> one.version() > other.version() ? one : other);
            }
        }
        return bySubject.values().stream()
                .map(entries -> Collections.max(entries.values(), Comparator.comparing(EntityState::businessDate)))
                .toList();
    }

    /** Tallies and their corrections, which keep their day, and sites that close; recorded in order of versions. */
    private static List<Object> events(Random random, List<SiteRef> sites) {
        List<Object> events = new ArrayList<>();
        Map<String, Integer> versions = new HashMap<>();
        for (int i = 0; i < EVENTS; i++) {
            SiteRef site = sites.get(random.nextInt(sites.size()));
            Instant at = START.plusSeconds(i * 30L);
            if (random.nextInt(8) == 0) {
                int version = versions.merge(site.id(), 1, Integer::sum);
                SiteStatus status = random.nextBoolean() ? SiteStatus.CLOSED : SiteStatus.REGISTERED;
                events.add(new SiteState(
                        site.id(),
                        version,
                        Told.DAY.plusDays(DAYS[random.nextInt(DAYS.length)]),
                        at,
                        site,
                        "场所",
                        status));
            } else {
                int day = DAYS[random.nextInt(DAYS.length)];
                String id = site.id() + ":" + day;
                int version = versions.merge(id, 1, Integer::sum);
                int headcount = 1 + random.nextInt(50);
                events.add(tally(id, version, day, at, site, headcount, random.nextInt(headcount + 1)));
            }
        }
        return events;
    }

    private static TallyState tally(
            String id, int version, int day, Instant at, SiteRef site, int headcount, int booster) {
        return new TallyState(
                id,
                version,
                Told.DAY.plusDays(day),
                at,
                site.id(),
                Population.SITE_PERSONNEL,
                site.district(),
                site,
                Post.CONSTRUCTION_WORKER,
                headcount,
                headcount,
                booster,
                0,
                0,
                0,
                0);
    }

    private static JsonPath json(String question) {
        return Caller.as("analyst")
                .get(question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
