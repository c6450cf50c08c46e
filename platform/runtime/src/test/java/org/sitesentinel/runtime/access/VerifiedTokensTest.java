package org.sitesentinel.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.MpJwtValidator;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant EXPIRY = Instant.parse("2022-03-31T08:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private Instant now = EXPIRY.minusSeconds(30);
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final VerifiedTokens tokens = new VerifiedTokens(new Validator(), clock);

    @Test
    void theSameTokenIsVerifiedOnceAndEveryOtherByItself() {
        SecurityIdentity first = identityOf("one");

        assertThat(identityOf("one")).isSameAs(first);
        assertThat(identityOf("two")).isNotSameAs(first);
        assertThat(asked).containsExactly("one", "two");
    }

    @Test
    void anExpiredTokenIsNotTakenHoweverRecentlyItWasVerified() {
        identityOf("one");
        now = EXPIRY;

        assertThatThrownBy(() -> identityOf("one")).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void aRefusalIsNotRemembered() {
        now = EXPIRY;
        assertThatThrownBy(() -> identityOf("one")).isInstanceOf(AuthenticationFailedException.class);
        now = EXPIRY.minusSeconds(1);

        assertThat(identityOf("one").getPrincipal().getName()).isEqualTo("one");
    }

    private SecurityIdentity identityOf(String token) {
        return tokens.authenticate(
                        new TokenAuthenticationRequest(new TokenCredential(token, "bearer")),
                        supplier -> Uni.createFrom().item(supplier.get()))
                .await()
                .indefinitely();
    }

    /** Refuses only what has expired. */
    private final class Validator extends MpJwtValidator {
        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            String token = request.getToken().getToken();
            asked.add(token);
            if (!now.isBefore(EXPIRY)) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            JwtClaims claims = new JwtClaims();
            claims.setSubject(token);
            claims.setExpirationTime(NumericDate.fromSeconds(EXPIRY.getEpochSecond()));
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                            .build());
        }
    }
}
