package org.sitesentinel.siteregistry.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.embedded.UnsignedToken;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;
import org.sitesentinel.siteregistry.venuecode.VenueCodeFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PosterResourceTest {
    @Test
    void aPosterIsDrawnAsItsReaderAsks() throws IOException {
        String name = "唐道637" + UUID.randomUUID();
        String code = issuedAt(SiteFixture.compoundNamed(name, "1号楼"));

        byte[] pdf = poster(code, "application/pdf");
        assertThat(Rendering.text(pdf, 1)).contains("唐道637", "1号楼", code.substring(0, 4) + " ");
        for (BufferedImage drawn : List.of(
                Rendering.pdf(pdf).get(0),
                Rendering.svg(poster(code, "image/svg+xml")),
                Rendering.png(poster(code, "image/png")))) {
            assertThat(Rendering.scanned(drawn)).isEqualTo("https://example.invalid/v/" + code);
        }
    }

    private static byte[] poster(String code, String type) {
        Response drawn = Caller.as("frontend").accept(type).get(pathOf(code));
        drawn.then()
                .statusCode(200)
                .contentType(type)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Accept");
        return drawn.asByteArray();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/pdf",
                "image/* | image/svg+xml",
                "image/png, application/pdf;q=0.5 | image/png",
                "text/html, image/png;q=0.9, */*;q=0.1 | image/png",
            })
    void drawsWhatIsLikedBest(String accept, String type) {
        String code = issuedAt(SiteFixture.compound("1号楼"));

        Caller.as("frontend")
                .header("Accept", accept)
                .get(pathOf(code))
                .then()
                .statusCode(200)
                .contentType(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/gif", "text/html", "application/json", "image/svg+xml;q=0"})
    void drawsNothingElse(String accept) {
        String code = issuedAt(SiteFixture.compound("1号楼"));

        Caller.as("frontend")
                .header("Accept", accept)
                .get(pathOf(code))
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", endsWith(":not-acceptable"));
    }

    @Test
    void isSentAgainOnlyWhenItChanged() {
        String code = issuedAt(SiteFixture.compound("1号楼"));
        String tag = Caller.as("frontend").accept("image/png").get(pathOf(code)).header("ETag");

        askedAgain(code, "image/png", tag).then().statusCode(304).header("ETag", tag);
        assertThat(askedAgain(code, "image/png", tag).asByteArray()).isEmpty();
        askedAgain(code, "image/svg+xml", tag).then().statusCode(200).header("ETag", not(tag));
        VenueCodeFixture.post(code).then().statusCode(201);
        askedAgain(code, "image/png", tag).then().statusCode(200).header("ETag", not(tag));
    }

    private static Response askedAgain(String code, String type, String tag) {
        return Caller.as("frontend").accept(type).header("If-None-Match", tag).get(pathOf(code));
    }

    @Test
    void aPngIsAsFineAsAskedFor() throws IOException {
        String code = issuedAt(SiteFixture.compound("1号楼"));

        Response coarse = Caller.as("frontend").accept("image/png").get(pathOf(code) + "?dpi=72");

        assertThat(Rendering.png(coarse.asByteArray()).getWidth()).isEqualTo(595);
        for (String bad : List.of("71 min", "301 max", "x integer", "99999999999 integer")) {
            String[] parts = bad.split(" ");
            Caller.as("frontend")
                    .accept("image/png")
                    .get(pathOf(code) + "?dpi=" + parts[0])
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.collect { it.pointer + ' ' + it.code }", contains("?dpi " + parts[1]));
        }
    }

    @Test
    void aRevokedCodeHasNoPoster() {
        String code = issuedAt(SiteFixture.compound("1号楼"));
        VenueCodeFixture.revoke(code, 1).then().statusCode(201);

        Caller.as("frontend")
                .accept("image/png")
                .get(pathOf(code))
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", endsWith(":code-revoked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2222222222222", "2222222222223", "short", "%00", "a%20b"})
    void whatIsNoCodeHasNoPoster(String code) {
        Caller.as("frontend")
                .urlEncodingEnabled(false)
                .accept("application/pdf")
                .get(pathOf(code))
                .then()
                .statusCode(404)
                .body("type", endsWith(":not-found"));
    }

    @Test
    void allPostersOfASiteAreOneFileWithAPageACode() throws IOException {
        Compound compound = SiteFixture.compound("1号楼", "2号楼", "3号楼", "4号楼");
        String first = VenueCodeFixture.posted(compound.buildings().get(0));
        String second = VenueCodeFixture.issued(compound.buildings().get(1));
        VenueCodeFixture.revoke(VenueCodeFixture.issued(compound.buildings().get(2)), 1);
        String rotated = VenueCodeFixture.rotate(second, 1)
                .then()
                .statusCode(201)
                .extract()
                .path("code");

        Response answer = Caller.as("frontend").accept("application/pdf").get(compound.path() + "/posters");

        answer.then().statusCode(200).contentType("application/pdf").header("Cache-Control", "private, no-cache");
        assertThat(Rendering.pdf(answer.asByteArray()))
                .extracting(Rendering::scanned)
                .containsExactly("https://example.invalid/v/" + first, "https://example.invalid/v/" + rotated);
        assertThat(Rendering.text(answer.asByteArray(), 2)).contains("2号楼");
    }

    @Test
    void aSiteWithoutCodesHasNothingToPrint() {
        Compound compound = SiteFixture.compound("1号楼");

        Caller.as("frontend")
                .accept("application/pdf")
                .get(compound.path() + "/posters")
                .then()
                .statusCode(409)
                .body("type", endsWith(":no-code-to-print"));
        Caller.as("frontend")
                .accept("image/png")
                .get(compound.path() + "/posters")
                .then()
                .statusCode(406);
        Caller.as("frontend")
                .get("/api/v1/sites/" + UUID.randomUUID() + "/posters")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 200",
        "frontend, 200",
        "site-operator, 200",
        "inspector, 403",
        "analyst, 403",
        "district-system, 403",
        "privacy-officer, 403",
        "nobody, 403",
    })
    void asksForARole(String role, int status) {
        Compound compound = SiteFixture.compound("1号楼");
        String code = issuedAt(compound);
        UnsignedToken token =
                role.equals("site-operator") ? Caller.token(role).sites(compound.id()) : Caller.token(role);

        Caller.with(token).get(pathOf(code)).then().statusCode(status);
        Caller.with(token).get(compound.path() + "/posters").then().statusCode(status);
        RestAssured.get(pathOf(code)).then().statusCode(401);
        RestAssured.get(compound.path() + "/posters").then().statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        Compound here = SiteFixture.compoundIn("630104", "1号楼");
        Compound elsewhere = SiteFixture.compoundIn("110101", "1号楼");
        String code = issuedAt(here);

        for (UnsignedToken stranger : List.of(
                Caller.token("site-operator"),
                Caller.token("site-operator").sites(elsewhere.id()),
                Caller.token("bureau-admin").districts("11"))) {
            Caller.with(stranger).get(pathOf(code)).then().statusCode(404);
            Caller.with(stranger).get(here.path() + "/posters").then().statusCode(404);
        }
    }

    private static String issuedAt(Compound compound) {
        return VenueCodeFixture.issued(compound.buildings().get(0));
    }

    private static String pathOf(String code) {
        return "/api/v1/venue-codes/" + code + "/poster";
    }
}
