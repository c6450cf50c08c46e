package org.sitesentinel.screening.rescreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.screening.policy.PolicyFixture.adopted;
import static org.sitesentinel.screening.rescreening.RescreeningFixture.awaitDone;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declared;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.AREAS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.screening.returnee.ReturneeFixture;

/**
 * The law of re-screening: whatever happened to the list and to policies in whatever order, a verdict that was given
 * before reads like one that is given afterwards. It holds what SQL finds as a set against what the rules say of one.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RescreeningAgreementTest {
    private static final int DECLARATIONS = 40;
    private static final List<String> LEVELS = List.of("HIGH", "HIGH", "MEDIUM", "LOW");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void aVerdictReadsAsIfItWereGivenNow(long seed) {
        Random random = new Random(seed);
        List<String> divisions = divisions((int) seed);
        List<SiteRef> sites = sites((int) seed);
        List<String> bodies = IntStream.range(0, DECLARATIONS)
                .mapToObj(i -> body(sites.get(i % sites.size()), divisions, random))
                .toList();
        List<String> ids = new ArrayList<>();
        List<String> first = new ArrayList<>();
        for (String body : bodies) {
            Map<String, String> given = declared(body).extract().path("");
            ids.add(given.get("id"));
            first.add(given.get("verdict"));
        }

        changeTheList(divisions, random);
        adopted(local((int) seed, "64", "QUARANTINE"));
        awaitDone();

        Map<String, String> verdicts = verdicts(sites);
        List<String> now = ids.stream().map(verdicts::get).toList();
        List<String> afresh = bodies.stream()
                .map(body -> declared(
                                body.replaceFirst("(\"documentNumber\": \")[^\"]*", "$1" + ReturneeFixture.number()))
                        .extract()
                        .<String>path("verdict"))
                .toList();
        assertThat(now).isEqualTo(afresh);
        assertThat(IntStream.range(0, DECLARATIONS).filter(i -> !first.get(i).equals(now.get(i))))
                .as("verdicts that flipped")
                .hasSizeBetween(3, DECLARATIONS - 3);
    }

    /** What stands of each declaration of these sites. */
    private static Map<String, String> verdicts(List<SiteRef> sites) {
        Map<String, String> verdicts = new HashMap<>();
        for (SiteRef site : sites) {
            Caller.as("inspector")
                    .get(ReturneeFixture.RETURNEES + "?limit=1000&siteId=" + site.id())
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<Map<String, String>>>path("items")
                    .forEach(one -> verdicts.put(one.get("id"), one.get("verdict")));
        }
        return verdicts;
    }

    /** Lists areas in and around these divisions; some are ended and some corrected afterwards. */
    private static void changeTheList(List<String> divisions, Random random) {
        for (int i = 0; i < 14; i++) {
            LocalDate from = LocalDate.of(2022, 2, 10).plusDays(random.nextInt(50));
            var listed = Caller.as("bureau-admin")
                    .body(area(pick(divisions, random), pick(LEVELS, random), from, random))
                    .post(AREAS);
            if (listed.statusCode() != 201) {
                continue;
            }
            String path = AREAS + "/" + listed.path("id");
            switch (random.nextInt(4)) {
                case 0 ->
                    Caller.as("bureau-admin")
                            .header("If-Match", "\"1\"")
                            .body("{\"to\": \"%s\"}".formatted(from.plusDays(random.nextInt(20))))
                            .post(path + "/ending")
                            .then()
                            .statusCode(200);
                case 1 ->
                    Caller.as("bureau-admin")
                            .header("If-Match", "\"1\"")
                            .body(area(pick(divisions, random), pick(LEVELS, random), from.plusDays(1), random))
                            .put(path);
                default -> {}
            }
        }
    }

    private static String area(String division, String level, LocalDate from, Random random) {
        String to = random.nextBoolean() ? "" : ", \"to\": \"" + from.plusDays(random.nextInt(25)) + "\"";
        return "{\"division\": \"%s\", \"divisionName\": \"某地\", \"level\": \"%s\", \"from\": \"%s\"%s}"
                .formatted(division, level, from, to);
    }

    private static String body(SiteRef site, List<String> divisions, Random random) {
        String stays = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> {
                    LocalDate from = LocalDate.of(2022, 2, 18).plusDays(random.nextInt(30));
                    LocalDate to = from.plusDays(random.nextInt(6));
                    LocalDate arrival = LocalDate.of(2022, 3, 20);
                    return "{\"division\": \"%s\", \"divisionName\": \"某地\", \"from\": \"%s\", \"to\": \"%s\"}"
                            .formatted(pick(divisions, random), from, to.isAfter(arrival) ? arrival : to);
                })
                .collect(Collectors.joining(", "));
        return ReturneeFixture.declaration(site)
                .replaceFirst("(?s)\"stays\": \\[[^]]*]", "\"stays\": [" + stays + "]")
                .replace("GREEN", random.nextInt(6) == 0 ? "YELLOW" : "GREEN");
    }

    /** By county and either list under protocol 8; finer and by one list only under two local policies. */
    private static List<SiteRef> sites(int seed) {
        adopted(local(seed, "61", "OBSERVE").replace("COUNTY", "COMPOUND").replace("EITHER", "NOW"));
        adopted(local(seed, "62", "QUARANTINE").replace("COUNTY", "BUILDING").replace("EITHER", "THEN"));
        return List.of("61", "62", "63", "64").stream()
                .map(end -> TestSites.known(SiteType.CONSTRUCTION_SITE, "151" + seed + end))
                .toList();
    }

    private static String local(int seed, String end, String measure) {
        return """
                {"division": "151%d%s", "name": "本地", "validFrom": "2022-03-01", "lookBackDays": 17, "riskUnit": "COUNTY",
                 "highRiskMeasure": "%s", "mediumRiskMeasure": "HOME", "measureDays": 7, "riskBasis": "EITHER",
                 "certificateHours": 48, "greenCodeRequired": true}""".formatted(seed, end, measure);
    }

    private static List<String> divisions(int seed) {
        String city = "311" + seed;
        return List.of(
                city + "01",
                city + "01001",
                city + "01002",
                city + "01001005",
                city + "02",
                city + "02001",
                city + "02003",
                city + "03",
                city + "00");
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
