package org.sitesentinel.siteregistry.disinfection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DisinfectionResourceTest {
    @Test
    void isLoggedAndTellsTheOthers() {
        Compound compound = SiteFixture.compound("1号楼");

        Caller.as("inspector")
                .body(body(" 食堂 ", "2022-03-15"))
                .post(path(compound))
                .then()
                .statusCode(201)
                .header("Location", endsWith(path(compound)))
                .body("area", equalTo("食堂"))
                .body("agent", equalTo("84 消毒液"))
                .body("post", equalTo("PROPERTY_STAFF"))
                .body("doneOn", equalTo("2022-03-15"))
                .body("recordedBy", notNullValue());

        assertThat(events(compound)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.readiness.disinfected.v1");
            assertThat(event.state().version()).isEqualTo(1);
            assertThat(event.state().disinfection())
                    .isEqualTo(new ReadinessState.Disinfection(LocalDate.of(2022, 3, 15)));
        });
    }

    @Test
    void anEntryMadeLateDoesNotTurnBackTheLastDay() {
        Compound compound = SiteFixture.compound("1号楼");

        log(compound, "2022-03-15");
        log(compound, "2022-03-10");

        assertThat(events(compound))
                .extracting(
                        event -> event.state().version() + " " + event.state().businessDate())
                .containsExactly("1 2022-03-15", "2 2022-03-15");
    }

    @Test
    void parallelEntriesAreAllCounted() throws Exception {
        Compound compound = SiteFixture.compound("1号楼");

        assertThat(Parallel.call(8, () -> log(compound, "2022-03-15"))).containsOnly(201);

        assertThat(events(compound))
                .extracting(event -> event.state().version())
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        Caller.as("analyst").get(path(compound)).then().body("items", hasSize(8));
    }

    @Test
    void oneKeyIsOneEntry() throws Exception {
        Compound compound = SiteFixture.compound("1号楼");
        String key = UUID.randomUUID().toString();

        List<String> ids = Parallel.call(8, () -> Caller.as("inspector")
                .header("Idempotency-Key", key)
                .body(body("食堂", "2022-03-15"))
                .post(path(compound))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        assertThat(ids).containsOnly(ids.get(0));
        assertThat(events(compound)).hasSize(1);
    }

    @Test
    void isListedInOrderOfEntry() {
        Compound compound = SiteFixture.compound("1号楼");
        log(compound, "2022-03-15");
        log(compound, "2022-03-10");

        String cursor = Caller.as("analyst")
                .get(path(compound) + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.doneOn", contains("2022-03-15"))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(path(compound) + "?limit=1&cursor=" + cursor)
                .then()
                .body("items.doneOn", contains("2022-03-10"))
                .body("nextCursor", nullValue());
        Caller.as("analyst").get(path(compound) + "?limit=0").then().statusCode(400);
    }

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        Compound compound = SiteFixture.compound("1号楼");

        Caller.as("inspector")
                .body("""
                        {"area": "  ", "post": "KING", "doneOn": "2999-01-01", "doneBy": "x"}""")
                .post(path(compound))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field", "/area required", "/agent required", "/post enum", "/doneOn future"));

        assertThat(events(compound)).isEmpty();
    }

    private static String path(Compound compound) {
        return compound.path() + "/disinfections";
    }

    private static String body(String area, String day) {
        return """
                {"area": "%s", "agent": "84 消毒液", "post": "PROPERTY_STAFF", "doneOn": "%s"}""".formatted(area, day);
    }

    private static int log(Compound compound, String day) {
        return Caller.as("inspector").body(body("食堂", day)).post(path(compound)).statusCode();
    }

    private static List<TestLog.Event<ReadinessState>> events(Compound compound) {
        return TestLog.eventsOf(ReadinessState.TOPIC, compound.id() + ":disinfection");
    }
}
