package org.sitesentinel.runtime.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How large a body may be. What bulk doors take is limited by {@code quarkus.http.limits.max-body-size} alone. */
@ConfigMapping(prefix = "site-sentinel.requests")
interface RequestConfig {
    /** Of JSON, and of whatever is not named below. */
    @WithDefault("1M")
    MemorySize jsonBodySize();

    /** Of paths that take files, such as {@code "/api/v1/evidence"}. */
    Map<String, MemorySize> bodySizes();
}
