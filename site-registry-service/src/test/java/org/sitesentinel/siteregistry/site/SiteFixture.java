package org.sitesentinel.siteregistry.site;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.testing.Caller;

/** Sites in states that the API led them to, registered on 2022-03-01. */
public final class SiteFixture {
    public static final String SITES = "/api/v1/sites";
    public static final LocalDate REGISTERED_ON = LocalDate.of(2022, 3, 1);

    private SiteFixture() {}

    /** A compound as the API knows it. */
    public record Compound(String id, List<String> buildings) {
        public String path() {
            return SITES + "/" + id;
        }
    }

    /** A name that no other site of these tests has. */
    static String newName() {
        return "西城花园" + UUID.randomUUID();
    }

    static String body(String name, String district, String... buildings) {
        return """
                {"type": "RESIDENTIAL_COMPOUND", "name": "%s", "district": "%s", "address": "五四西路 1 号",
                 "managementKind": "PROPERTY_COMPANY", "registeredOn": "2022-03-01", "buildings": [%s]}""".formatted(
                name,
                district,
                Arrays.stream(buildings).map("{\"name\": \"%s\"}"::formatted).collect(Collectors.joining(", ")));
    }

    static ValidatableResponse registered(String body) {
        return Caller.as("bureau-admin").body(body).post(SITES).then().statusCode(201);
    }

    /** A compound of district 630104. */
    public static Compound compound(String... buildings) {
        return compoundIn("630104", buildings);
    }

    public static Compound compoundIn(String district, String... buildings) {
        return by(body(newName(), district, buildings));
    }

    public static Compound compoundNamed(String name, String building) {
        return by(body(name, "630104", building));
    }

    private static Compound by(String body) {
        String id = registered(body).extract().path("id");
        List<String> ids = Caller.as("bureau-admin")
                .get(SITES + "/" + id + "/buildings")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return new Compound(id, ids);
    }

    /** Takes a step in the life of a compound: {@code activation}, {@code suspension} or {@code closure}. */
    public static void step(Compound compound, String step, long version) {
        Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"date\": \"2022-03-31\", \"reason\": \"测试\"}")
                .post(compound.path() + "/" + step)
                .then()
                .statusCode(200);
    }

    /** A site outside any database. */
    static Site unstored() {
        return Site.register(
                new NewSite(
                        SiteType.OFFICE_BUILDING,
                        "万达写字楼",
                        "630104",
                        "五四西路 1 号",
                        ManagementKind.SELF_MANAGED,
                        REGISTERED_ON,
                        List.of(new NewSite.Part("A 座")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                REGISTERED_ON,
                Instant.EPOCH);
    }

    /** A building outside any database, added on the day its site was registered. */
    public static Building unstoredBuilding() {
        return new Building(unstored(), "A 座", REGISTERED_ON, Instant.EPOCH);
    }
}
