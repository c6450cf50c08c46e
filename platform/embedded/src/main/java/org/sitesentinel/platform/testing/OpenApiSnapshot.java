package org.sitesentinel.platform.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The API as it is promised to others: {@code openapi.yaml} beside the service's pom, changed on purpose only. */
public final class OpenApiSnapshot {
    private static final Path FILE = Path.of("openapi.yaml");

    private OpenApiSnapshot() {}

    /** Fails when the running service offers anything else; {@code -Dopenapi.write} takes over what it offers. */
    public static void verify() throws IOException {
        String offered = RestAssured.get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(FILE, offered);
        }
        if (!Files.exists(FILE) || !Files.readString(FILE).equals(offered)) {
            throw new AssertionError(
                    "openapi.yaml no longer says what the service offers; if that is meant: mvn verify -Dopenapi.write=true");
        }
    }
}
