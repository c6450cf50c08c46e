package org.sitesentinel.vaccination.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.vaccination.dose.DoseFixture.dose;
import static org.sitesentinel.vaccination.dose.DoseFixture.newPerson;
import static org.sitesentinel.vaccination.dose.DoseFixture.newReference;
import static org.sitesentinel.vaccination.dose.DoseFixture.submit;
import static org.sitesentinel.vaccination.dose.DoseFixture.version;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.vaccination.ReportedFixture;
import org.sitesentinel.vaccination.course.CourseFixture;
import org.sitesentinel.vaccination.product.Platform;
import org.sitesentinel.vaccination.status.CourseStatus;
import org.sitesentinel.vaccination.status.Dose;
import org.sitesentinel.vaccination.status.VaccinationState;

/**
 * What the database counts of everybody at once is what counting them one by one in Java gives, in whatever order
 * spans, doses and their corrections became known.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DerivedTallyOracleTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 6, 1);
    private static final int DAYS = 400;
    private static final int PEOPLE = 50;
    private static final Map<String, Platform> PRODUCTS = Map.of(
            "CORONAVAC", Platform.INACTIVATED,
            "CONVIDECIA", Platform.AD5_VECTOR,
            "ZF2001", Platform.RECOMBINANT_CHO);
    private static final List<String> REASONS = List.of("CONTRAINDICATED", "DEFERRED", "REFUSED", "UNKNOWN");

    private final DerivedFixture fixture;

    DerivedTallyOracleTest(DerivedFixture fixture) {
        this.fixture = fixture;
    }

    private record Reason(String reason, LocalDate from, LocalDate until) {}

    /** What is true of somebody in the end. */
    private record Person(
            List<PersonnelState> spans,
            List<Dose> doses,
            @Nullable Reason reason) {
        @Nullable
        PersonnelState at(LocalDate day) {
            return spans.stream()
                    .filter(span -> !span.joined().isAfter(day)
                            && (span.left() == null || span.left().isAfter(day)))
                    .min(Comparator.comparing(PersonnelState::joined).thenComparing(PersonnelState::id))
                    .orElse(null);
        }

        Stream<String> countsAs(LocalDate day) {
            VaccinationState state = CourseStatus.of(
                            doses.stream()
                                    .filter(dose -> !dose.day().isAfter(day))
                                    .toList(),
                            CourseFixture.policy())
                    .on(day);
            List<String> counts = new ArrayList<>(List.of("headcount"));
            if (state == VaccinationState.NO_DOSE_KNOWN) {
                counts.add("noDoseKnown");
            }
            if (state.compareTo(VaccinationState.PRIMARY_COMPLETE) >= 0) {
                counts.add("primaryComplete");
            }
            if (state == VaccinationState.BOOSTER_DUE || state == VaccinationState.BOOSTED) {
                counts.add("boosterEligible");
            }
            if (state == VaccinationState.BOOSTED) {
                counts.add("booster");
            } else if (reason != null
                    && !reason.from().isAfter(day)
                    && !reason.until().isBefore(day)) {
                counts.add(reason.reason().toLowerCase(Locale.ROOT));
            }
            return counts.stream();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void countsWhatCountingOneByOneGives(long seed) {
        Random random = new Random(seed);
        String district = ReportedFixture.newDistrict();
        List<Person> people = tell(random, district);

        for (int after = 0; after < DAYS; after += 23) {
            LocalDate day = FIRST.plusDays(after);
            assertThat(counted("district=" + district + "&asOf=" + day))
                    .as("on %s", day)
                    .isEqualTo(expected(people, day));
        }
        PersonnelState one = people.get(0).spans().get(0);
        LocalDate day = one.joined();
        Map<String, Integer> there = expected(people, day);
        there.keySet().removeIf(key -> !key.startsWith(one.site().id()));
        assertThat(counted("siteId=" + one.site().id() + "&asOf=" + day)).isEqualTo(there);
    }

    /** Spans in polls of any size, doses in bodies of any size; of each the last versions among the first. */
    private List<Person> tell(Random random, String district) {
        List<SiteRef> sites =
                Stream.generate(() -> DerivedFixture.siteIn(district)).limit(3).toList();
        List<Person> people = new ArrayList<>();
        List<PersonnelState> spans = new ArrayList<>();
        List<String> doses = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String ref = newPerson();
            List<PersonnelState> last = new ArrayList<>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                last.add(versions(random, ref, sites, spans));
            }
            List<Dose> given = new ArrayList<>();
            for (int n = random.nextInt(5); n > 0; n--) {
                given.add(versions(random, ref, doses));
            }
            people.add(new Person(last, given, reason(random, ref)));
        }
        Collections.shuffle(spans, random);
        for (int from = 0; from < spans.size(); ) {
            int to = Math.min(spans.size(), from + 1 + random.nextInt(40));
            fixture.told(spans.subList(from, to));
            from = to;
        }
        Collections.shuffle(doses, random);
        for (int from = 0; from < doses.size(); from += 40) {
            submit(doses.subList(from, Math.min(doses.size(), from + 40)).toArray(String[]::new))
                    .then()
                    .statusCode(201)
                    .body("rejected", Matchers.equalTo(0));
        }
        return people;
    }

    private static PersonnelState versions(Random random, String ref, List<SiteRef> sites, List<PersonnelState> told) {
        String id = UUID.randomUUID().toString();
        PersonnelState last = null;
        for (int version = 1; version <= 1 + random.nextInt(3); version++) {
            LocalDate joined = FIRST.plusDays(random.nextInt(DAYS));
            last = DerivedFixture.span(
                    id,
                    version,
                    ref,
                    sites.get(random.nextInt(sites.size())),
                    random.nextBoolean() ? Post.DRIVER : Post.CONSTRUCTION_WORKER,
                    joined,
                    random.nextBoolean() ? null : joined.plusDays(random.nextInt(150)));
            told.add(last);
        }
        return Objects.requireNonNull(last);
    }

    private static Dose versions(Random random, String ref, List<String> told) {
        String reference = newReference();
        Dose last = null;
        for (int version = 1; version <= 1 + random.nextInt(2); version++) {
            String product = PRODUCTS.keySet().stream().sorted().toList().get(random.nextInt(PRODUCTS.size()));
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            last = new Dose(day, Objects.requireNonNull(PRODUCTS.get(product)), false);
            told.add(dose(reference, ref, product, day.toString(), version(version)));
        }
        return Objects.requireNonNull(last);
    }

    private static @Nullable Reason reason(Random random, String ref) {
        if (random.nextBoolean()) {
            return null;
        }
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        Reason reason =
                new Reason(REASONS.get(random.nextInt(REASONS.size())), from, from.plusDays(random.nextInt(200)));
        DerivedFixture.reason(
                ref, reason.reason(), from.toString(), reason.until().toString());
        return reason;
    }

    private static Map<String, Integer> expected(List<Person> people, LocalDate day) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Person person : people) {
            PersonnelState span = person.at(day);
            if (span != null) {
                String group = span.site().id() + " " + span.post() + " ";
                person.countsAs(day).forEach(count -> counts.merge(group + count, 1, Integer::sum));
            }
        }
        return counts;
    }

    private static Map<String, Integer> counted(String question) {
        JsonPath body = Caller.as("analyst")
                .get("/api/v1/derived-tallies?" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Integer> counts = new TreeMap<>();
        for (Map<String, Object> item : body.<Map<String, Object>>getList("items")) {
            Map<?, ?> derived = Objects.requireNonNull((Map<?, ?>) item.get("derived"));
            derived.forEach((count, value) -> {
                if (!value.equals(0)) {
                    counts.put(item.get("siteId") + " " + item.get("post") + " " + count, (Integer) value);
                }
            });
        }
        return counts;
    }
}
