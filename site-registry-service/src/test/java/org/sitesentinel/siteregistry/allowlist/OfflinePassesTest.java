package org.sitesentinel.siteregistry.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.sitesentinel.siteregistry.allowlist.AllowListFixture.askForPasses;
import static org.sitesentinel.siteregistry.allowlist.AllowListFixture.passes;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OfflinePassesTest {
    private static final String RESIDENT_ID = "{\"documentType\": \"RESIDENT_ID\", \"documentNumber\": \"%s\"}";

    @Inject
    OfflinePasses passes;

    @Test
    void aPassIsGoodUntilItsLastDayAndNoLonger() {
        UUID site = UUID.randomUUID();
        String person = newPerson();
        for (LocalDate day = LocalDate.of(2022, 3, 1); day.getMonthValue() < 5; day = day.plusDays(1)) {
            String pass = passes.of(site, person, day);
            LocalDate last = passes.lastDay(day);
            assertThat(last).isAfterOrEqualTo(day.plusDays(30)).isBefore(day.plusDays(60));
            assertThat(passes.goodOn(day, site, person)).contains(pass);
            assertThat(passes.goodOn(last, site, person)).contains(pass);
            assertThat(passes.goodOn(last.plusDays(1), site, person)).doesNotContain(pass);
        }
    }

    @Test
    void aPassIsForOnePersonAtOneSite() {
        Gate here = gate();
        Gate there = gate();
        String somebody = newPerson();

        List<String> two = passes(here, somebody, newPerson());

        assertThat(passes(here, somebody)).containsExactly(two.get(0));
        assertThat(passes(there, somebody)).doesNotContain(two.get(0));
        assertThat(two.get(1)).isNotEqualTo(two.get(0));
        assertThat(two).allMatch(pass -> pass.matches("[A-Za-z0-9_-]{22}")).doesNotContain(somebody);
    }

    @Test
    void itIsTheSameHoweverADocumentIsWritten() {
        Gate gate = gate();
        List<String> two = askForPasses(
                        gate,
                        RESIDENT_ID.formatted("11010519491231002X") + ", "
                                + RESIDENT_ID.formatted("110105 19491231 002x"))
                .then()
                .statusCode(200)
                .extract()
                .path("pass");
        assertThat(two.get(0)).isEqualTo(two.get(1));
    }

    @Test
    void saysAllThatIsWrong() {
        Gate gate = gate();
        askForPasses(gate, "").then().statusCode(400).body("errors.pointer", contains("/people"));
        askForPasses(gate, "{}, {\"personRef\": \"short\"}, " + RESIDENT_ID.formatted("110105194912310021"))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/people/0", "/people/1/personRef", "/people/2/documentNumber"));
        askForPasses(gate, String.join(", ", Collections.nCopies(101, "{\"personRef\": \"" + newPerson() + "\"}")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/people"));
    }
}
