package org.sitesentinel.reporting.dashboard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headers of the page and its parts. The page may load nothing from elsewhere, run no script and no style that
 * stands in markup, talk to this service and the identity provider alone, and be framed by nobody.
 */
@ApplicationScoped
class PageHeaders {
    private static final int BEFORE_STATIC_FILES = 100;

    private final String policy;

    PageHeaders(DashboardConfig config) {
        this.policy = policy(config);
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_STATIC_FILES);
    }

    private void add(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.equals("/") || path.equals("/index.html") || path.startsWith("/dashboard/")) {
            MultiMap headers = context.response().headers();
            headers.set("Content-Security-Policy", policy);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            // Parts of one version must not meet those of another; asking whether a part has changed costs little.
            headers.set("Cache-Control", "no-cache");
        } else if (path.startsWith("/webjars/")) {
            // Their paths name their version.
            context.response().headers().set("X-Content-Type-Options", "nosniff");
        }
        context.next();
    }

    private static String policy(DashboardConfig config) {
        String provider = config.oidc().stream()
                .flatMap(oidc -> Stream.concat(Stream.of(oidc.issuer()), oidc.origins().orElse(List.of()).stream()))
                .map(PageHeaders::origin)
                .distinct()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
                + provider + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
