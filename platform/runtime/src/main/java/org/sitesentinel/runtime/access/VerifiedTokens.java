package org.sitesentinel.runtime.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.MpJwtValidator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whose token it is, for tokens whose signature was verified within the last minute. A kiosk or a district system sends
 * the same token thousands of times; verifying it takes longer than much of what is asked for. It is never taken after
 * it expired, and a signing key that is withdrawn is forgotten within the minute.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final MpJwtValidator validator;
    private final Clock clock;
    private final Cache<String, SecurityIdentity> verified =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    VerifiedTokens(MpJwtValidator validator, Clock clock) {
        this.validator = validator;
        this.clock = clock;
    }

    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        @Nullable SecurityIdentity known = verified.getIfPresent(token);
        if (known != null && isCurrent(known)) {
            return Uni.createFrom().item(known);
        }
        return validator.authenticate(request, context).invoke(identity -> verified.put(token, identity));
    }

    private boolean isCurrent(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && clock.instant().isBefore(Instant.ofEpochSecond(token.getExpirationTime()));
    }
}
