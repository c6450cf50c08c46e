package org.sitesentinel.reporting.dashboard;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the page is told before anybody has signed in; nothing of it is secret.
 *
 * @param oidc absent where a token is pasted
 * @param districts names by division code
 */
public record DashboardSetup(@Nullable Oidc oidc, Map<String, Name> districts) {
    public DashboardSetup {
        districts = Map.copyOf(districts);
    }

    /** See {@link DashboardConfig.Oidc}. */
    public record Oidc(URI issuer, String clientId, String scope) {}

    /** A name in both languages. */
    public record Name(String zh, String en) {}

    static DashboardSetup of(DashboardConfig config) {
        Map<String, Name> districts = new TreeMap<>();
        config.districts().forEach((code, name) -> districts.put(code, new Name(name.zh(), name.en())));
        return new DashboardSetup(
                config.oidc()
                        .map(oidc -> new Oidc(
                                oidc.issuer(), oidc.clientId(), oidc.scope().orElse("openid")))
                        .orElse(null),
                districts);
    }
}
