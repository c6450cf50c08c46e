package org.sitesentinel.runtime.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a token once a minute, however many requests bring it: the signature takes as long as all else of a small
 * request. A token is not taken for longer than its expiry says; a key that is withdrawn, a minute longer.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens extends JWTCallerPrincipalFactory {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JWTCallerPrincipalFactory verifying;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    @Inject
    RememberedTokens(Clock clock) {
        this(new DefaultJWTCallerPrincipalFactory(), clock);
    }

    RememberedTokens(JWTCallerPrincipalFactory verifying, Clock clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    private record Remembered(JWTCallerPrincipal caller, Instant until) {}

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
        Instant now = clock.instant();
        Remembered known = remembered.get(token);
        if (known != null && now.isBefore(known.until())) {
            return known.caller();
        }
        JWTCallerPrincipal caller = verifying.parse(token, expected);
        remember(token, caller, now);
        return caller;
    }

    private void remember(String token, JWTCallerPrincipal caller, Instant now) {
        @Nullable Long expiry = caller.getClaim("exp");
        if (remembered.size() >= MOST) {
            remembered.values().removeIf(one -> !now.isBefore(one.until()));
        }
        if (expiry == null || remembered.size() >= MOST) {
            remembered.remove(token);
            return;
        }
        Instant soon = now.plus(MINUTE);
        Instant expires = Instant.ofEpochSecond(expiry);
        remembered.put(token, new Remembered(caller, soon.isBefore(expires) ? soon : expires));
    }
}
