package org.sitesentinel.screening.returnee;

import io.restassured.response.ValidatableResponse;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.runtime.person.CheckDigit;

/** Declarations, all of them of an arrival from Xi'an on 2022-03-20 at 10:00. */
public final class ReturneeFixture {
    public static final String RETURNEES = "/api/v1/returnee-declarations";

    /** Who they all are, whatever their number. */
    static final String NAME = "王建国";

    static final String PHONE = "13897001234";

    private static final AtomicInteger SERIAL =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000, 5_000));

    private ReturneeFixture() {}

    /** A resident identity number that nobody else in these tests has. */
    public static String number() {
        int serial = SERIAL.incrementAndGet();
        String digits = "630104" + (19_600_101 + serial / 1000 * 10_000) + "%03d".formatted(serial % 1000);
        return digits + CheckDigit.of(digits);
    }

    /** Somebody with a green code and a negative test of the day before. */
    public static String declaration(SiteRef site, String number) {
        return """
                {"siteId": "%s", "post": "CONSTRUCTION_WORKER",
                 "person": {"name": "%s", "documentType": "RESIDENT_ID", "documentNumber": "%s", "phone": "%s"},
                 "origin": {"division": "610113", "divisionName": "西安市雁塔区"},
                 "stays": [{"division": "610113", "divisionName": "西安市雁塔区", "from": "2022-03-01", "to": "2022-03-20"}],
                 "arrivedAt": "2022-03-20T10:00:00+08:00", "transport": "TRAIN", "healthCode": "GREEN",
                 "certificate": {"result": "NEGATIVE", "sampledAt": "2022-03-19T10:00:00+08:00", "lab": "青海省疾控"}}""".formatted(site.id(), NAME, number, PHONE);
    }

    public static String declaration(SiteRef site) {
        return declaration(site, number());
    }

    public static ValidatableResponse declared(String declaration) {
        return Caller.as("bureau-admin")
                .body(declaration)
                .post(RETURNEES)
                .then()
                .statusCode(201);
    }
}
