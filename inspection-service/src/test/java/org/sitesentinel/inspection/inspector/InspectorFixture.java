package org.sitesentinel.inspection.inspector;

import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.sitesentinel.platform.testing.Caller;

/** Inspectors, as the API registers them. */
public final class InspectorFixture {
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private InspectorFixture() {}

    /** A certificate that nobody has yet. */
    public static String newCertificate() {
        return "青T" + NEXT.incrementAndGet();
    }

    /** Registers somebody of a district without conflicts. */
    public static String registered(String district) {
        return registered(district, "[]");
    }

    /** Registers somebody with conflicts, a JSON array, and answers the certificate. */
    public static String registered(String district, String conflicts) {
        return posted(body(newCertificate(), district, conflicts))
                .statusCode(201)
                .extract()
                .path("certificate");
    }

    static String body(String certificate, String district, String conflicts) {
        return """
                {"certificate": "%s", "district": "%s", "conflicts": %s}""".formatted(certificate, district, conflicts);
    }

    static ValidatableResponse posted(String body) {
        return Caller.as("bureau-admin").body(body).post("/api/v1/inspectors").then();
    }
}
