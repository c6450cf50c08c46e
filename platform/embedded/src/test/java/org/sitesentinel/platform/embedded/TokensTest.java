package org.sitesentinel.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private final Tokens tokens = Tokens.generate();

    @Test
    void aTokenSaysWhoMayDoWhatWhere() throws Exception {
        String token = tokens.token("inspector")
                .subject("li")
                .districts("630104", "6301")
                .sites("a-site")
                .sign();

        JwtClaims claims = verify(token, tokens);

        assertThat(claims.getSubject()).isEqualTo("li");
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("li");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("inspector");
        assertThat(claims.getStringListClaimValue("districts")).containsExactly("630104", "6301");
        assertThat(claims.getStringListClaimValue("sites")).containsExactly("a-site");
    }

    @Test
    void anUnscopedTokenHasNoScopeClaims() throws Exception {
        JwtClaims claims = verify(tokens.token("bureau-admin").sign(), tokens);

        assertThat(claims.getClaimNames()).doesNotContainAnyElementsOf(List.of("districts", "sites"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        String token = tokens.token("analyst").validFor(Duration.ofHours(-1)).sign();

        assertThatThrownBy(() -> verify(token, tokens)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        String token = Tokens.generate().token("analyst").sign();

        assertThatThrownBy(() -> verify(token, tokens)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void aStoredKeySignsTheSameWay(@TempDir Path directory) throws Exception {
        tokens.storeTo(directory);

        String token = Tokens.load(directory).token("frontend").sign();

        assertThat(verify(token, tokens).getStringListClaimValue("groups")).containsExactly("frontend");
        assertThat(Tokens.publicKeyFile(directory)).hasContent(tokens.publicKeyPem());
    }

    @Test
    void onlyTheOwnerReadsTheStoredPrivateKey(@TempDir Path directory) throws Exception {
        tokens.storeTo(directory);

        assertThat(Files.getPosixFilePermissions(directory.resolve("token-private-key.pem")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private static JwtClaims verify(String token, Tokens issuer) throws Exception {
        PublicKey key =
                KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(Pem.decode(issuer.publicKeyPem())));
        return new JwtConsumerBuilder()
                .setExpectedIssuer(Tokens.ISSUER)
                .setVerificationKey(key)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
