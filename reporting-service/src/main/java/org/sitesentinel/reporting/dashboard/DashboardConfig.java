package org.sitesentinel.reporting.dashboard;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the dashboard's page must know of the place where it runs. */
@ConfigMapping(prefix = "site-sentinel.dashboard")
public interface DashboardConfig {
    /** How people sign in; absent: they paste a token. */
    Optional<Oidc> oidc();

    /** What districts are called, by division code; a code without a name is shown as it is. */
    Map<String, Name> districts();

    /** An OpenID Connect provider. */
    interface Oidc {
        /** Below it lies {@code /.well-known/openid-configuration}, which the page reads. */
        URI issuer();

        /** A public client: the page holds no secret and proves itself by PKCE. */
        String clientId();

        /** The scopes to ask for; {@code openid} when absent. A default would make the group present. */
        Optional<String> scope();

        /** Other origins that the provider answers at, as its token endpoint's. */
        Optional<List<URI>> origins();
    }

    /** A name in both languages. */
    interface Name {
        String zh();

        String en();
    }
}
