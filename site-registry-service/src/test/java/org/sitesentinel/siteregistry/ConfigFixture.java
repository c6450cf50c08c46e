package org.sitesentinel.siteregistry;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings other than those that the service under test was started with. */
public final class ConfigFixture {
    private ConfigFixture() {}

    /** All by default but these; names without their prefix. */
    public static SiteRegistryConfig with(Map<String, String> values) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().withMapping(SiteRegistryConfig.class);
        values.forEach((name, value) -> config.withDefaultValue("site-sentinel.site-registry." + name, value));
        return config.build().getConfigMapping(SiteRegistryConfig.class);
    }
}
