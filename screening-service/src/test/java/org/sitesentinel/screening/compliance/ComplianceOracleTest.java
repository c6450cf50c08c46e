package org.sitesentinel.screening.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.screening.compliance.ComplianceFixture.compliance;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;

/** What the database counts for many people at once is what counting them one by one in Java gives. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ComplianceOracleTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
    private static final int PEOPLE = 60;

    private final ComplianceFixture fixture;

    ComplianceOracleTest(ComplianceFixture fixture) {
        this.fixture = fixture;
    }

    private record Person(
            SiteRef site,
            Post post,
            LocalDate joined,
            @Nullable LocalDate left,
            List<Instant> tests) {
        int interval() {
            return post == Post.DRIVER ? 1 : 7;
        }

        boolean isThere(LocalDate day) {
            return !joined.isAfter(day) && (left == null || left.isAfter(day));
        }

        /** {@code tested}, {@code overdue} or {@code newcomers}. */
        String standing(LocalDate day) {
            LocalDate last = null;
            Instant before = null;
            for (Instant test : tests.stream().sorted(Comparator.naturalOrder()).toList()) {
                boolean keepsTheGap =
                        before == null || Duration.between(before, test).toHours() >= 24;
                LocalDate on = LocalDate.ofInstant(test, ZoneOffset.ofHours(8));
                before = test;
                if (keepsTheGap && !on.isAfter(day)) {
                    last = on;
                }
            }
            if (last != null && !last.isBefore(day.minusDays(interval()))) {
                return "tested";
            }
            return joined.isBefore(day.minusDays(interval())) || heldAtJoining(last) ? "overdue" : "newcomers";
        }

        private boolean heldAtJoining(@Nullable LocalDate last) {
            return last != null && !last.isBefore(joined.minusDays(interval()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void countsWhatCountingOneByOneGives(long seed) {
        String district = "15110" + seed;
        fixture.weekly(district);
        List<Person> people = people(new Random(seed), district);

        for (int ago = 0; ago < 30; ago += 5) {
            LocalDate day = FIRST.plusDays(20 + ago);
            ValidatableResponse all = compliance("district=" + district + "&groupBy=site,post&asOf=" + day);
            assertThat(counted(all)).isEqualTo(expected(people, day));
            SiteRef one = people.get(0).site();
            ValidatableResponse few = compliance("siteId=" + one.id() + "&groupBy=site,post&asOf=" + day);
            assertThat(counted(few))
                    .isEqualTo(expected(
                            people.stream()
                                    .filter(person -> person.site().equals(one))
                                    .toList(),
                            day));
        }
    }

    private List<Person> people(Random random, String district) {
        List<SiteRef> sites = new ArrayList<>();
        for (SiteType type : SiteType.values()) {
            sites.add(new SiteRef(UUID.randomUUID().toString(), type, district, null));
        }
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            SiteRef site = sites.get(random.nextInt(sites.size()));
            Post post = random.nextInt(4) == 0 ? Post.DRIVER : Post.values()[random.nextInt(3)];
            LocalDate joined = FIRST.plusDays(random.nextInt(40));
            LocalDate left = random.nextBoolean() ? null : joined.plusDays(1 + random.nextInt(20));
            String ref = fixture.member(site, post, joined, left);
            List<Instant> tests = new ArrayList<>();
            for (int n = random.nextInt(5); n > 0; n--) {
                Instant at =
                        FIRST.atStartOfDay().plusHours(random.nextInt(50 * 24)).toInstant(ZoneOffset.ofHours(8));
                fixture.tested(ref, site, at);
                tests.add(at);
            }
            people.add(new Person(site, post, joined, left, tests));
        }
        return people;
    }

    /** By site, post and standing; what nobody is in is left out. */
    private static Map<String, Integer> expected(List<Person> people, LocalDate day) {
        Map<String, Integer> counts = new TreeMap<>();
        people.stream()
                .filter(person -> person.isThere(day))
                .forEach(person -> counts.merge(
                        person.site().id() + " " + person.post() + " " + person.standing(day), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> counted(ValidatableResponse answer) {
        JsonPath json = answer.extract().jsonPath();
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < json.getInt("rows.size()"); i++) {
            String row = "rows[" + i + "].";
            for (String standing : List.of("tested", "overdue", "newcomers")) {
                int count = json.getInt(row + "counts." + standing);
                if (count > 0) {
                    String of = json.getString(row + "dimensions.site") + " " + json.getString(row + "dimensions.post");
                    counts.put(of + " " + standing, count);
                }
            }
        }
        return counts;
    }
}
