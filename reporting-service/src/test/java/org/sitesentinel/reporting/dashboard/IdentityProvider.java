package org.sitesentinel.reporting.dashboard;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/**
 * An OpenID Connect provider at an address of its own, which the service under test believes and the page signs in at.
 * It knows whoever comes and sends them back at once.
 */
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {
    private static final String ISSUER = "bureau";

    private static final MockOAuth2Server SERVER =
            new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"httpServer\": \"NettyWrapper\"}"));

    /** Gives whoever signs in next a token with these roles for so many seconds. */
    static void expect(long seconds, String... roles) {
        SERVER.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER,
                "wang",
                "JWT",
                List.of("dashboard"),
                Map.of("groups", List.of(roles), "preferred_username", "王检查"),
                seconds));
    }

    /** After {@code PlatformTestResource}, whose key is not to be asked. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        SERVER.start();
        String issuer = SERVER.issuerUrl(ISSUER).toString();
        return Map.of(
                "mp.jwt.verify.publickey",
                "NONE",
                "mp.jwt.verify.publickey.location",
                SERVER.jwksUrl(ISSUER).toString(),
                "mp.jwt.verify.issuer",
                issuer,
                "site-sentinel.dashboard.oidc.issuer",
                issuer,
                "site-sentinel.dashboard.oidc.client-id",
                "dashboard");
    }

    @Override
    public void stop() {
        SERVER.shutdown();
    }
}
