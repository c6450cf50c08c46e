package org.sitesentinel.siteregistry.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.sitesentinel.siteregistry.allowlist.AllowListFixture.get;
import static org.sitesentinel.siteregistry.allowlist.AllowListFixture.keys;
import static org.sitesentinel.siteregistry.allowlist.AllowListFixture.kiosk;
import static org.sitesentinel.siteregistry.allowlist.AllowListFixture.passes;
import static org.sitesentinel.siteregistry.allowlist.AllowListFixture.path;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.ago;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.passed;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.allowlist.Kiosk.Seen;
import org.sitesentinel.siteregistry.checkin.CheckInFixture;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;
import org.sitesentinel.siteregistry.gate.GateFixture;
import org.sitesentinel.siteregistry.gate.rule.Decision;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AllowListResourceTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void aKioskDecidesByItAsTheGateWould() {
        String district = GateFixture.newDistrict();
        GateFixture.policyIn(district);
        Gate gate = CheckInFixture.gateIn(district);
        String tested = newPerson();
        String restricted = newPerson();
        String untested = newPerson();
        String expired = newPerson();
        GateFixture.tested(tested, ago(60));
        GateFixture.tested(expired, ago(49 * 60));
        GateFixture.quarantined(restricted);
        passed(gate.code(), "IN", ago(30), tested, restricted, untested, expired);
        List<String> pass = passes(gate, tested, restricted, untested, expired, newPerson());

        Kiosk kiosk = kiosk(gate);

        assertThat(pass.stream().map(Seen::of).map(kiosk::enter))
                .containsExactly(
                        Decision.ADMIT, Decision.REFUSE, Decision.REFUSE, Decision.REFUSE, Decision.CHECK_BY_HAND);
        assertThat(kiosk.enter(Seen.of(null))).isEqualTo(Decision.CHECK_BY_HAND);
        assertThat(kiosk.enter(Seen.of(pass.get(0)).hot())).isEqualTo(Decision.REFUSE);
        assertThat(kiosk.enter(Seen.of(pass.get(0)).barefaced())).isEqualTo(Decision.REFUSE);
        assertThat(kiosk.leave(Seen.of(pass.get(1)))).isEqualTo(Decision.CHECK_BY_HAND);
        assertThat(kiosk.leave(Seen.of(pass.get(2)))).isEqualTo(Decision.ADMIT);
        assertThat(kiosk.list().at("/rules/certificateHours").intValue()).isEqualTo(48);
        assertThat(kiosk.list().at("/rules/policyName").textValue()).isEqualTo("local policy");
        assertThat(kiosk.list().at("/rules/policyVersion").intValue()).isEqualTo(1);
    }

    @Test
    void itHoldsForHalfADayAndNoLonger() {
        Gate gate = gate();
        String somebody = newPerson();
        passed(gate.code(), "IN", ago(30), somebody);
        Seen seen = Seen.of(passes(gate, somebody).get(0));

        Kiosk kiosk = kiosk(gate);

        Instant issued = Instant.parse(kiosk.list().get("issuedAt").textValue());
        Instant until = Instant.parse(kiosk.list().get("validUntil").textValue());
        assertThat(Duration.between(issued, until)).isEqualTo(Duration.ofHours(12));
        assertThat(issued).isBetween(ago(2), Instant.now());
        assertThat(kiosk.enter(seen.at(until))).isEqualTo(Decision.ADMIT);
        assertThat(kiosk.enter(seen.at(until.plusMillis(1)))).isEqualTo(Decision.CHECK_BY_HAND);
    }

    @Test
    void itEndsWithTheRulesItTellsOf() {
        Gate gate = gate();
        LocalDate tomorrow = LocalDate.now(ZONE).plusDays(1);
        closeExitsFrom(gate, tomorrow);

        Kiosk kiosk = kiosk(gate);

        Instant midnight = tomorrow.atStartOfDay(ZONE).toInstant();
        Instant issued = Instant.parse(kiosk.list().get("issuedAt").textValue());
        assertThat(Instant.parse(kiosk.list().get("validUntil").textValue()))
                .isEqualTo(
                        midnight.isBefore(issued.plus(Duration.ofHours(12)))
                                ? midnight
                                : issued.plus(Duration.ofHours(12)));
        assertThat(kiosk.list().at("/rules/exitsClosed").booleanValue()).isFalse();
    }

    @Test
    void whoHasAPermitLeavesAClosedSite() {
        Gate gate = gate();
        String permitted = newPerson();
        String other = newPerson();
        passed(gate.code(), "IN", ago(30), permitted, other);
        closeExitsFrom(gate, LocalDate.of(2022, 3, 1));
        Instant until = ago(-60);
        Caller.as("bureau-admin")
                .body(
                        "{\"person\": {\"personRef\": \"%s\"}, \"validFrom\": \"%s\", \"validUntil\": \"%s\", \"reason\": \"就医\"}"
                                .formatted(permitted, ago(60), until))
                .post("/api/v1/sites/" + gate.siteId() + "/exit-permits")
                .then()
                .statusCode(201);
        List<String> pass = passes(gate, permitted, other);

        Kiosk kiosk = kiosk(gate);

        assertThat(kiosk.leave(Seen.of(pass.get(0)))).isEqualTo(Decision.ADMIT);
        assertThat(kiosk.leave(Seen.of(pass.get(0)).at(until))).isEqualTo(Decision.REFUSE);
        assertThat(kiosk.leave(Seen.of(pass.get(1)))).isEqualTo(Decision.REFUSE);
        assertThat(kiosk.enter(Seen.of(pass.get(1)))).isEqualTo(Decision.ADMIT);
    }

    @Test
    void nobodyEntersASuspendedSiteAndAClosedOneHasNoList() {
        Gate gate = gate();
        step(gate, "activation");
        step(gate, "suspension");
        assertThat(kiosk(gate).enter(Seen.of(null))).isEqualTo(Decision.REFUSE);

        step(gate, "closure");
        get(gate).then().statusCode(409).body("type", endsWith(":site-closed"));
    }

    @Test
    void whatWasAlteredOrSignedByAnotherIsNotTrusted() throws JoseException {
        Gate gate = gate();
        passed(gate.code(), "IN", ago(30), newPerson());
        String list = get(gate).asString();
        String[] parts = list.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String longer = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace("\"validUntil\":\"20", "\"validUntil\":\"29")
                        .getBytes(StandardCharsets.UTF_8));
        EllipticCurveJsonWebKey foreign = EcJwkGenerator.generateJwk(EllipticCurves.P256);

        assertThat(longer).isNotEqualTo(parts[1]);
        assertThat(Kiosk.trusting(keys(), list)).isPresent();
        assertThat(Kiosk.trusting(keys(), parts[0] + "." + longer + "." + parts[2]))
                .isEmpty();
        assertThat(Kiosk.trusting(new JsonWebKeySet(foreign).toJson(), list)).isEmpty();
        assertThat(keys()).doesNotContain("\"d\"");
    }

    @Test
    void itTellsOfNobodyAndNoTwoListsCanBeCompared() {
        Gate gate = gate();
        String somebody = newPerson();
        passed(gate.code(), "IN", ago(30), somebody);
        String pass = passes(gate, somebody).get(0);
        Kiosk first = kiosk(gate);
        passed(gate.code(), "IN", ago(20), newPerson());
        Kiosk second = kiosk(gate);

        assertThat(first.list().toString()).doesNotContain(somebody).doesNotContain(pass);
        assertThat(tags(first)).hasSize(2);
        assertThat(tags(second)).hasSize(4).doesNotContainAnyElementsOf(tags(first));
        assertThat(first.enter(Seen.of(pass))).isEqualTo(second.enter(Seen.of(pass)));
        // A table of issued lists says of people how many.
        assertThat(TestLog.count("select count(*) from allow_list l where position('" + somebody
                        + "' in cast(to_jsonb(l) as text)) > 0"))
                .isZero();
    }

    @Test
    void itStaysTheSameUntilItSaysSomethingElse() throws Exception {
        Gate gate = gate();
        passed(gate.code(), "IN", ago(30), newPerson());

        List<String> tags = Parallel.call(8, () -> get(gate).header("ETag"));

        assertThat(tags).doesNotContainNull();
        // An hour may begin meanwhile.
        assertThat(tags.stream().distinct().count()).isLessThanOrEqualTo(2);
        assertThat(TestLog.count(
                        "select count(*) from allow_list where people = 1 and site_id = '" + gate.siteId() + "'"))
                .isLessThanOrEqualTo(2);
        String tag = get(gate).header("ETag");
        Response unchanged = Caller.as("frontend").header("If-None-Match", tag).get(path(gate));
        assertThat(unchanged.statusCode()).isIn(304, 200);
        assertThat(unchanged.statusCode() == 304)
                .isEqualTo(unchanged.header("ETag").equals(tag));

        passed(gate.code(), "IN", ago(20), newPerson());
        Caller.as("frontend")
                .header("If-None-Match", tag)
                .get(path(gate))
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 200, 200",
        "frontend, 200, 200",
        "site-operator, 404, 200",
        "inspector, 403, 403",
        "analyst, 403, 403",
        "privacy-officer, 403, 403",
        "district-system, 403, 403"
    })
    void eachRoleMayDoItsPart(String role, int list, int keys) {
        Gate gate = gate();
        Caller.as(role).get(path(gate)).then().statusCode(list);
        Caller.as(role).get("/api/v1/allow-list-keys").then().statusCode(keys);
        Caller.as(role)
                .body("{\"people\": [{\"personRef\": \"%s\"}]}".formatted(newPerson()))
                .post("/api/v1/sites/" + gate.siteId() + "/offline-passes")
                .then()
                .statusCode(list);
        Caller.with(Caller.token(role).sites(gate.siteId()))
                .get(path(gate))
                .then()
                .statusCode(list == 404 ? 200 : list);
        Caller.with(Caller.token(role).districts("11")).get(path(gate)).then().statusCode(list == 403 ? 403 : 404);
    }

    private static List<String> tags(Kiosk kiosk) {
        List<String> tags = new ArrayList<>();
        kiosk.list().get("people").forEach(person -> tags.add(person.get("tag").textValue()));
        return tags;
    }

    private static void closeExitsFrom(Gate gate, LocalDate day) {
        Caller.as("bureau-admin")
                .header("If-Match", "\"0\"")
                .body("{\"firstDay\": \"" + day + "\"}")
                .put("/api/v1/sites/" + gate.siteId() + "/closed-loop")
                .then()
                .statusCode(200);
    }

    private static void step(Gate gate, String step) {
        String path = "/api/v1/sites/" + gate.siteId();
        Caller.as("bureau-admin")
                .header("If-Match", Caller.as("bureau-admin").get(path).header("ETag"))
                .body("{\"reason\": \"test\"}")
                .post(path + "/" + step)
                .then()
                .statusCode(200);
    }
}
