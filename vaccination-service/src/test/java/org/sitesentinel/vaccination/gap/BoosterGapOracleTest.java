package org.sitesentinel.vaccination.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.vaccination.dose.DoseFixture.dose;
import static org.sitesentinel.vaccination.dose.DoseFixture.newPerson;
import static org.sitesentinel.vaccination.dose.DoseFixture.newReference;
import static org.sitesentinel.vaccination.dose.DoseFixture.status;
import static org.sitesentinel.vaccination.dose.DoseFixture.submit;
import static org.sitesentinel.vaccination.gap.GapFixture.GAPS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.vaccination.ReportedFixture;

/** Lists and counts against persons counted one by one. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BoosterGapOracleTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 6, 1);
    private static final int DAYS = 600;
    private static final int PERSONS = 36;
    private static final List<String> PRODUCTS = List.of("CORONAVAC", "CONVIDECIA", "ZF2001");
    private static final List<GapReason> REASONS =
            List.of(GapReason.CONTRAINDICATED, GapReason.DEFERRED, GapReason.REFUSED, GapReason.UNKNOWN);

    private final Random chance = new Random(20220331);
    private final String district = ReportedFixture.newDistrict();
    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<String, List<Reason>> reasons = new HashMap<>();

    private record Span(
            String id,
            SiteRef site,
            Post post,
            LocalDate joined,
            @Nullable LocalDate left,
            @Nullable LocalDate counted) {
        boolean countsOn(LocalDate day) {
            return counted != null && !counted.isAfter(day) && (left == null || left.isAfter(day));
        }
    }

    private record Reason(GapReason reason, LocalDate from, LocalDate until) {}

    @Test
    void equalsARecountPersonByPerson() {
        List<SiteRef> sites = new ArrayList<>();
        for (SiteType type : SiteType.values()) {
            sites.add(TestSites.known(type, district));
            sites.add(TestSites.known(type, district));
        }
        for (int i = 0; i < PERSONS; i++) {
            person(sites);
        }
        TestLog.awaitCount(
                spans.values().stream().mapToLong(List::size).sum(),
                "select count(*) from roster_span where district = '" + district + "'");

        long seen = 0;
        for (int i = 0; i < 6; i++) {
            LocalDate day = FIRST.plusDays(100 + chance.nextInt(DAYS));
            Map<String, Integer> counts = new TreeMap<>();
            List<String> expected = recount(day, counts);
            seen += expected.size();

            assertThat(listed(day)).as("on %s", day).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(counted(day)).as("on %s", day).isEqualTo(counts);
        }
        // Else nothing was compared.
        assertThat(seen).isGreaterThan(20);
    }

    private void person(List<SiteRef> sites) {
        String person = newPerson();
        spans.put(person, new ArrayList<>());
        reasons.put(person, new ArrayList<>());
        for (int i = chance.nextInt(3); i >= 0; i--) {
            SiteRef site = sites.get(chance.nextInt(sites.size()));
            Post post = chance.nextBoolean() ? Post.DRIVER : Post.OTHER;
            LocalDate joined = FIRST.plusDays(chance.nextInt(200));
            LocalDate left = chance.nextInt(3) == 0 ? joined.plusDays(chance.nextInt(400)) : null;
            LocalDate counted = chance.nextInt(5) == 0 ? null : joined.plusDays(chance.nextInt(3));
            String id = GapFixture.told(person, site, post, joined, left, counted);
            spans.get(person).add(new Span(id, site, post, joined, left, counted));
        }
        String product = PRODUCTS.get(chance.nextInt(PRODUCTS.size()));
        List<String> doses = new ArrayList<>();
        LocalDate day = FIRST.plusDays(chance.nextInt(60));
        for (int i = chance.nextInt(5); i >= 0; i--) {
            doses.add(dose(newReference(), person, product, day.toString()));
            day = day.plusDays(20 + chance.nextInt(chance.nextInt(4) == 0 ? 250 : 40));
        }
        submit(doses.toArray(String[]::new)).then().statusCode(201);
        LocalDate from = FIRST.plusDays(chance.nextInt(100));
        for (int i = chance.nextInt(3); i > 0; i--) {
            Reason reason =
                    new Reason(REASONS.get(chance.nextInt(REASONS.size())), from, from.plusDays(chance.nextInt(300)));
            reasons.get(person).add(reason);
            GapFixture.reason(
                    person,
                    reason.reason().name(),
                    from.toString(),
                    reason.until().toString());
            from = reason.until().plusDays(1 + chance.nextInt(30));
        }
    }

    /** Lines of the list, and how many there are by site, post and reason. */
    private List<String> recount(LocalDate day, Map<String, Integer> counts) {
        List<String> lines = new ArrayList<>();
        spans.forEach((person, all) -> all.stream()
                .filter(span -> span.countsOn(day))
                .min(Comparator.comparing(Span::joined).thenComparing(Span::id))
                .ifPresent(span -> {
                    Map<String, Object> status = status(person, day.toString())
                            .statusCode(200)
                            .extract()
                            .path("");
                    if ("BOOSTER_DUE".equals(status.get("state"))) {
                        GapReason reason = reasons.getOrDefault(person, List.of()).stream()
                                .filter(one ->
                                        !one.from().isAfter(day) && !one.until().isBefore(day))
                                .map(Reason::reason)
                                .findFirst()
                                .orElse(GapReason.NONE);
                        lines.add(String.join(
                                " ",
                                span.site().id(),
                                span.post().name(),
                                person,
                                String.valueOf(status.get("boosterEligibleFrom")),
                                reason.name()));
                        counts.merge(span.site().id() + " " + span.post() + " " + reason, 1, Integer::sum);
                    }
                }));
        return lines;
    }

    private List<String> listed(LocalDate day) {
        List<String> lines = new ArrayList<>();
        List<String> order = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = Caller.as("bureau-admin")
                    .get(GAPS + "?district=" + district + "&limit=7&asOf=" + day
                            + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (Map<?, ?> one : page.<Map<?, ?>>getList("items")) {
                lines.add("%s %s %s %s %s"
                        .formatted(
                                one.get("siteId"),
                                one.get("post"),
                                one.get("personRef"),
                                one.get("dueSince"),
                                one.get("reason")));
                order.add(one.get("siteId") + " " + one.get("dueSince") + " " + one.get("personRef"));
            }
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(order).isSorted();
        return lines;
    }

    private Map<String, Integer> counted(LocalDate day) {
        JsonPath answer = Caller.as("analyst")
                .get(GAPS + "/summary?groupBy=site,post,reason&district=" + district + "&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < answer.getInt("rows.size()"); i++) {
            String of = "rows[" + i + "].dimensions.";
            counts.put(
                    answer.getString(of + "site") + " " + answer.getString(of + "post") + " "
                            + answer.getString(of + "reason"),
                    answer.getInt("rows[" + i + "].counts.due"));
        }
        assertThat(answer.getInt("total.due"))
                .isEqualTo(counts.values().stream().mapToInt(Integer::intValue).sum());
        return counts;
    }
}
