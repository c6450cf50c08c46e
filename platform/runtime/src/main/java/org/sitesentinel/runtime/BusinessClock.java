package org.sitesentinel.runtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.ZoneId;

/** The clock that business dates are read from, and how times are written. */
@Singleton
class BusinessClock implements ObjectMapperCustomizer {
    /** Business dates are days in this zone, wherever a service runs. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(ZONE);
    }

    /** Bean Validation asks it what "future" means. */
    @Produces
    @Singleton
    ClockProvider clockOfConstraints(Clock clock) {
        return () -> clock;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }
}
