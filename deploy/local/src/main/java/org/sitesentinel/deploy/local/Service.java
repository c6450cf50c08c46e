package org.sitesentinel.deploy.local;

import java.util.Locale;

/** The five services: the folder, the port unless told otherwise, and the database of each. */
public enum Service {
    SITE_REGISTRY(8081),
    SCREENING(8082),
    VACCINATION(8083),
    INSPECTION(8084),
    REPORTING(8085);

    private final int defaultPort;

    Service(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** As in {@code site-registry-service}: the module, and the name under which it is known to people. */
    public String module() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-service";
    }

    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }
}
