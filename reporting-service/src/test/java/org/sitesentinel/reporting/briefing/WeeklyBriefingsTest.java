package org.sitesentinel.reporting.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.sitesentinel.reporting.briefing.BriefingFixture.BRIEFINGS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class WeeklyBriefingsTest {
    private static final LocalDate MONDAY = LocalDate.of(2022, 4, 4);

    @Inject
    WeeklyBriefings weekly;

    @Inject
    EntityManager entityManager;

    @Test
    void replicasThatLookAtOnceWriteOne() throws Exception {
        List<String> districts = List.of("158001", "158002");
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> look = () -> {
                weekly.draftLastWeek(districts, MONDAY);
                return true;
            };
            for (Future<Boolean> one : replicas.invokeAll(Collections.nCopies(4, look))) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            replicas.shutdownNow();
        }

        for (String district : districts) {
            Caller.as("analyst")
                    .get(BRIEFINGS + "?district=" + district)
                    .then()
                    .body("items.asOf", contains("2022-04-03"))
                    .body("items.status", contains("DRAFT"))
                    .body("items.issuedBy", contains("weekly"));
        }
    }

    /** A Monday that was missed is made up for later in the week; Sunday still belongs to the week before. */
    @ParameterizedTest
    @CsvSource({
        "158011, 2022-04-04, 2022-04-03",
        "158012, 2022-04-07, 2022-04-03",
        "158013, 2022-04-10, 2022-04-03",
        "158014, 2022-04-11, 2022-04-10",
    })
    void isAsOfTheSundayBefore(String district, LocalDate today, String asOf) {
        weekly.draftLastWeek(List.of(district), today);
        weekly.draftLastWeek(List.of(district), today);

        Caller.as("analyst").get(BRIEFINGS + "?district=" + district).then().body("items.asOf", contains(asOf));
    }

    @Test
    void eachWeekHasItsOwnWithEverybodysFigures() {
        BriefingFixture.siteWith("158021", 100, 90, 50);

        weekly.draftLastWeek(List.of("158021"), MONDAY);
        weekly.draftLastWeek(List.of("158021"), MONDAY.plusWeeks(1));

        Caller.as("analyst")
                .get(BRIEFINGS + "?district=158021")
                .then()
                .body("items.asOf", contains("2022-04-03", "2022-04-10"));
        String id = Caller.as("analyst").get(BRIEFINGS + "?district=158021").path("items[1].id");
        Caller.as("analyst")
                .get(BRIEFINGS + "/" + id)
                .then()
                .body(BriefingFixture.paragraph("vaccination") + ".figures.booster.numerator", equalTo(50));
    }

    @Test
    void aFailureLeavesTheWeekToTheNextRunAndTheOthersTheirs() {
        weekly.draftLastWeek(List.of("158032"), MONDAY);
        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery("update briefing_template set id = 'away' where id = 'housing-bureau'")
                .executeUpdate());
        weekly.draftLastWeek(List.of("158033"), MONDAY);
        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery("update briefing_template set id = 'housing-bureau' where id = 'away'")
                .executeUpdate());
        Caller.as("analyst").get(BRIEFINGS + "?district=158033").then().body("items", hasSize(0));

        weekly.draftLastWeek(List.of("158033"), MONDAY);

        Caller.as("analyst").get(BRIEFINGS + "?district=158032").then().body("items", hasSize(1));
        Caller.as("analyst").get(BRIEFINGS + "?district=158033").then().body("items", hasSize(1));
    }

    @Test
    void nobodyGetsOneUnlessConfigured() {
        weekly.draftLastWeek();

        assertThat(TestLog.count("select count(*) from weekly_briefing where claimed_at > now() - interval '1 second' "
                        + "and district not like '158%'"))
                .isZero();
    }
}
