package org.sitesentinel.reporting.briefing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The template that ships with the service. */
@ApplicationScoped
class Templates {
    private static final String RESOURCE = "/briefing/housing-bureau.json";

    private final ObjectMapper json;

    Templates(ObjectMapper json) {
        this.json = json;
    }

    Template housingBureau() {
        try (InputStream resource = Objects.requireNonNull(Templates.class.getResourceAsStream(RESOURCE))) {
            return json.readValue(resource, Template.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
