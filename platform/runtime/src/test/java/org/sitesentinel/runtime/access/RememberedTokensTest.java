package org.sitesentinel.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class RememberedTokensTest {
    private static final Instant START = Instant.parse("2022-03-31T00:00:00Z");

    private final Verifying verifying = new Verifying();
    private final SetClock clock = new SetClock();
    private final RememberedTokens tokens = new RememberedTokens(verifying, clock);

    @Test
    void aTokenIsVerifiedOnceAMinute() throws ParseException {
        JWTCallerPrincipal first = parse("one");

        assertThat(parse("one")).isSameAs(first);
        clock.now = START.plusSeconds(59);
        parse("one");
        assertThat(verifying.times).isEqualTo(1);
        clock.now = START.plusSeconds(60);
        parse("one");
        assertThat(verifying.times).isEqualTo(2);
    }

    @Test
    void eachTokenIsVerifiedByItself() throws ParseException {
        assertThat(parse("one").getName()).isEqualTo("one");
        assertThat(parse("two").getName()).isEqualTo("two");
        assertThat(verifying.times).isEqualTo(2);
    }

    @Test
    void aTokenThatExpiresIsNotTakenFromMemory() throws ParseException {
        verifying.expiry = START.plusSeconds(10);
        parse("one");

        clock.now = START.plusSeconds(10);

        verifying.refuses = true;
        assertThatThrownBy(() -> parse("one")).isInstanceOf(ParseException.class);
    }

    @Test
    void aRefusedTokenIsLookedAtEachTime() throws ParseException {
        verifying.refuses = true;
        assertThatThrownBy(() -> parse("one")).isInstanceOf(ParseException.class);

        verifying.refuses = false;

        assertThat(parse("one").getName()).isEqualTo("one");
    }

    @Test
    void whoeverSendsManyTokensFillsNoMemoryAndIsServed() throws ParseException {
        for (int n = 0; n < 10_100; n++) {
            parse("token " + n);
        }
        parse("token 1");
        parse("token 10099");
        assertThat(verifying.times).isEqualTo(10_101);

        clock.now = START.plus(Duration.ofMinutes(2));
        parse("token 10099");
        parse("token 10099");
        assertThat(verifying.times).isEqualTo(10_102);
    }

    private JWTCallerPrincipal parse(String token) throws ParseException {
        return tokens.parse(token, new JWTAuthContextInfo());
    }

    private static final class Verifying extends JWTCallerPrincipalFactory {
        private int times;
        private boolean refuses;
        private Instant expiry = START.plus(Duration.ofHours(1));

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
            times++;
            if (refuses) {
                throw new ParseException("refused");
            }
            JwtClaims claims = new JwtClaims();
            claims.setSubject(token);
            claims.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
            return new DefaultJWTCallerPrincipal(claims);
        }
    }

    private static final class SetClock extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
