package org.sitesentinel.platform.embedded;

import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** What a token will say: change it, then {@link #sign()} it. */
public final class UnsignedToken {

    private final PrivateKey key;
    private final String role;
    private String subject = "test";
    private List<String> districts = List.of();
    private List<String> sites = List.of();
    private Duration validity = Duration.ofHours(1);

    UnsignedToken(PrivateKey key, String role) {
        this.key = key;
        this.role = role;
    }

    public UnsignedToken subject(String subject) {
        this.subject = subject;
        return this;
    }

    /** Narrows the token to divisions whose code starts with one of these; none: the claim is absent. */
    public UnsignedToken districts(String... divisionCodePrefixes) {
        districts = List.of(divisionCodePrefixes);
        return this;
    }

    /** Narrows the token to these sites, by id; none: the claim is absent. */
    public UnsignedToken sites(String... ids) {
        sites = List.of(ids);
        return this;
    }

    /** From now; a negative duration makes a token that has expired. */
    public UnsignedToken validFor(Duration duration) {
        validity = duration;
        return this;
    }

    /** The token in its compact form, as it follows "Bearer ". */
    public String sign() {
        // A token that has expired must have been issued before that.
        Instant now = Instant.now();
        Instant expires = now.plus(validity);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(Tokens.ISSUER);
        claims.setSubject(subject);
        claims.setStringClaim("upn", subject);
        claims.setStringListClaim("groups", role);
        claims.setIssuedAt(date(expires.isBefore(now) ? expires.minusSeconds(1) : now));
        claims.setExpirationTime(date(expires));
        claims.setGeneratedJwtId();
        if (!districts.isEmpty()) {
            claims.setStringListClaim("districts", districts);
        }
        if (!sites.isEmpty()) {
            claims.setStringListClaim("sites", sites);
        }
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }

    private static NumericDate date(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }
}
