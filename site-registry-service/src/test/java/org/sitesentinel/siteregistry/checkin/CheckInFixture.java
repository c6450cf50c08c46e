package org.sitesentinel.siteregistry.checkin;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

/** Scans at gates that exist. */
public final class CheckInFixture {
    public static final String CHECK_INS = "/api/v1/check-ins";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CheckInFixture() {}

    /** A compound with one building and its code. */
    public record Gate(Compound compound, String code) {
        public String siteId() {
            return compound.id();
        }

        public String buildingId() {
            return compound.buildings().get(0);
        }
    }

    public static Gate gate() {
        return gateIn("630104");
    }

    public static Gate gateIn(String district) {
        Compound compound = SiteFixture.compoundIn(district, "1号楼");
        String code = Caller.as("bureau-admin")
                .body("{\"issuedOn\": \"2022-03-02\"}")
                .post("/api/v1/buildings/" + compound.buildings().get(0) + "/venue-code")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        return new Gate(compound, code);
    }

    /** Somebody with a green code and nothing else. */
    public static String green(String personRef) {
        return "{\"person\": {\"personRef\": \"%s\"}, \"codeColour\": \"GREEN\"}".formatted(personRef);
    }

    /** A scan without kiosk. */
    public static String scan(String code, String direction, Instant at, String... people) {
        return "{\"venueCode\": \"%s\", \"direction\": \"%s\", \"at\": \"%s\", \"people\": [%s]}"
                .formatted(code, direction, time(at), String.join(", ", people));
    }

    /** A scan of a kiosk. */
    public static String kioskScan(
            String code, String direction, Instant at, String kiosk, long sequence, String... people) {
        return "{\"kioskId\": \"%s\", \"sequence\": %d, %s"
                .formatted(kiosk, sequence, scan(code, direction, at, people).substring(1));
    }

    public static Response post(String scan) {
        return Caller.as("frontend").body(scan).post(CHECK_INS);
    }

    /** Somebody with a green code passes. */
    public static void passed(String code, String direction, Instant at, String... people) {
        String[] green = Arrays.stream(people).map(CheckInFixture::green).toArray(String[]::new);
        post(scan(code, direction, at, green)).then().statusCode(201);
    }

    public static String newKiosk() {
        return "kiosk-" + UUID.randomUUID();
    }

    /** So many minutes ago. */
    public static Instant ago(long minutes) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(minutes, ChronoUnit.MINUTES);
    }

    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atZone(ZONE).toOffsetDateTime();
    }
}
