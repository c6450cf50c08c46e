package org.sitesentinel.runtime.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedHashTest {
    private static final String NUMBER = "11010519491231002X";

    @TempDir
    Path directory;

    @Test
    void theSameKeyPurposeAndMessageGiveTheSameAndNothingElseDoes() throws Exception {
        Path keyset = keyset(PredefinedPrfParameters.HMAC_SHA256_PRF);
        String hash = KeyedHash.read(keyset).of("one", NUMBER);

        assertThat(hash).matches("[A-Za-z0-9_-]{22}");
        assertThat(KeyedHash.read(keyset).of("one", NUMBER)).isEqualTo(hash);
        assertThat(KeyedHash.read(keyset).of("two", NUMBER)).isNotEqualTo(hash);
        assertThat(KeyedHash.read(keyset(PredefinedPrfParameters.HMAC_SHA256_PRF))
                        .of("one", NUMBER))
                .isNotEqualTo(hash);
    }

    @Test
    void aReferenceIsAHashForThePurposeOfItsDocument() throws Exception {
        Path keyset = keyset(PredefinedPrfParameters.HMAC_SHA256_PRF);
        assertThat(new PersonRefs(keyset).of(DocumentType.RESIDENT_ID, "110105 19491231 002x"))
                .isEqualTo(KeyedHash.read(keyset).of("RESIDENT_ID", NUMBER));
    }

    @Test
    void refusesAKeysetOfAnotherKind() throws Exception {
        Path keyset = keyset(PredefinedAeadParameters.AES256_GCM);
        assertThatIllegalStateException().isThrownBy(() -> KeyedHash.read(keyset));
    }

    private Path keyset(Parameters kind) throws GeneralSecurityException, IOException {
        PrfConfig.register();
        AeadConfig.register();
        Path file = Files.createTempFile(directory, "keyset", ".json");
        return Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(kind), InsecureSecretKeyAccess.get()));
    }
}
