package org.sitesentinel.siteregistry.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

/** What holds for every facet that people report. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReportedFacetTest {
    private static final String DAY = "2022-03-15";

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DISINFECTION")
    void aReportNamesTheVersionItStartsFrom(ReportedFacet facet) {
        Compound site = SiteFixture.compound("1号楼");

        facet.on(site, DAY).fromNowhere().then().statusCode(428).body("type", endsWith(":if-match-required"));
        facet.on(site, DAY).from(1).then().statusCode(412).body("currentVersion", equalTo(0));
        facet.on(site, DAY).from(0).then().statusCode(200).header("ETag", "\"1\"");
        facet.on(site, DAY).fromNowhere().then().statusCode(428);
        for (String stale : List.of("\"0\"", "\"2\"", "1", "W/\"1\"", "*")) {
            facet.on(site, DAY)
                    .from(stale, Caller.token("bureau-admin"))
                    .then()
                    .statusCode(412)
                    .body("type", endsWith(":stale-version"))
                    .body("currentVersion", equalTo(1));
        }

        assertThat(facet.events(site)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DISINFECTION")
    void ofParallelReportsOneWins(ReportedFacet facet) throws Exception {
        Compound site = SiteFixture.compound("1号楼");

        for (int version = 0; version < 2; version++) {
            assertThat(facet.on(site, DAY).fromManyTimes(version))
                    .containsOnly(200, 412)
                    .filteredOn(status -> status == 200)
                    .hasSize(1);
        }

        assertThat(facet.events(site))
                .extracting(event -> event.state().version())
                .containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DISINFECTION")
    void theDayOfAReportMayNotLieBeforeTheLastOne(ReportedFacet facet) {
        Compound site = SiteFixture.compound("1号楼");
        facet.on(site, DAY).from(0).then().statusCode(200);

        facet.on(site, "2022-03-14")
                .from(1)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("/" + facet.dateField() + " before-last-report"));
        Caller.as("analyst").get(facet.path(site)).then().header("ETag", "\"1\"");
        facet.on(site, DAY).from(1).then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DISINFECTION")
    void everyReportIsReadAPageAtATime(ReportedFacet facet) {
        Compound site = SiteFixture.compound("1号楼");
        for (int version = 0; version < 3; version++) {
            facet.on(site, DAY).from(version).then().statusCode(200);
        }

        String cursor = history(facet, site, "limit=2")
                .statusCode(200)
                .body("items.report.version", contains(1, 2))
                .extract()
                .path("nextCursor");
        history(facet, site, "limit=2&cursor=" + cursor)
                .statusCode(200)
                .body("items.report.version", contains(3))
                .body("nextCursor", nullValue());
        for (String query : new String[] {"limit=0", "limit=1001", "colour=green", "cursor=-"}) {
            history(facet, site, query).statusCode(400);
        }
        // Of a list in order of entry, and of a version that is no number.
        UUID id = UUID.randomUUID();
        for (Cursor foreign : List.of(new Cursor(id), new Cursor(id, "version", "x"))) {
            history(facet, site, "cursor=" + foreign.encoded()).statusCode(400);
        }
    }

    private static ValidatableResponse history(ReportedFacet facet, Compound site, String query) {
        return Caller.as("analyst").get(facet.path(site) + "/history?" + query).then();
    }

    /** {@link SiteFixture#step} closes on the last of March. */
    @ParameterizedTest
    @EnumSource
    void ofAClosedSiteIsToldForTheDaysBeforeItsClosingOnly(ReportedFacet facet) {
        Compound site = SiteFixture.compound("1号楼");
        facet.report(site, DAY, 0).then().statusCode(facet.taken());
        SiteFixture.step(site, "closure", 1);

        for (String late : new String[] {"2022-03-31", "2022-04-01"}) {
            facet.report(site, late, 1).then().statusCode(409).body("type", endsWith(":site-closed"));
        }
        facet.report(site, "2022-03-30", 1).then().statusCode(facet.taken());

        assertThat(facet.events(site))
                .extracting(
                        event -> event.state().version() + " " + event.state().businessDate())
                .containsExactly("1 2022-03-15", "2 2022-03-30");
    }

    @ParameterizedTest(name = "{1} of {0}: may report {2}, may read {3}")
    @MethodSource("facetsAndRoles")
    void asksForARole(ReportedFacet facet, String role, boolean reports, boolean reads) {
        Compound site = SiteFixture.compound("1号楼");
        var token = role.equals("site-operator") ? Caller.token(role).sites(site.id()) : Caller.token(role);

        facet.report(site, DAY, 0, token).then().statusCode(reports ? facet.taken() : 403);
        for (String path : facet.pathsToRead(site)) {
            Caller.with(token).get(path).then().statusCode(reads ? 200 : 403);
        }
    }

    static Stream<Arguments> facetsAndRoles() {
        return Arrays.stream(ReportedFacet.values())
                .flatMap(facet -> Stream.of(
                        arguments(facet, "bureau-admin", true, true),
                        arguments(facet, "frontend", true, true),
                        arguments(facet, "inspector", true, true),
                        arguments(facet, "site-operator", true, true),
                        arguments(facet, "analyst", false, true),
                        arguments(facet, "district-system", false, false),
                        arguments(facet, "privacy-officer", false, false),
                        arguments(facet, "nobody", false, false)));
    }

    @ParameterizedTest
    @EnumSource
    void whatLiesOutsideTheScopeDoesNotExist(ReportedFacet facet) {
        Compound here = SiteFixture.compoundIn("630104", "1号楼");
        Compound elsewhere = SiteFixture.compoundIn("110101", "1号楼");

        for (var stranger : List.of(
                Caller.token("site-operator"),
                Caller.token("site-operator").sites(elsewhere.id()),
                Caller.token("inspector").districts("11"))) {
            facet.report(here, DAY, 0, stranger).then().statusCode(404).body("type", endsWith(":not-found"));
            for (String path : facet.pathsToRead(here)) {
                Caller.with(stranger).get(path).then().statusCode(404).body("type", endsWith(":not-found"));
            }
        }
        for (String nowhere : List.of(UUID.randomUUID().toString(), "no-id")) {
            Compound nothing = new Compound(nowhere, List.of());
            facet.report(nothing, DAY, 0).then().statusCode(404);
            facet.pathsToRead(nothing)
                    .forEach(path -> Caller.as("analyst").get(path).then().statusCode(404));
        }
        facet.pathsToRead(here).forEach(path -> RestAssured.get(path).then().statusCode(401));
        assertThat(facet.events(here)).isEmpty();
    }
}
