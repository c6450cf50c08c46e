package org.sitesentinel.platform.embedded;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

/** Keysets of a test's own, as a deployment would hand them to a service. */
final class TestKeysets {
    private TestKeysets() {}

    /** Makes both keysets: the properties that name their files. */
    static Map<String, String> generate() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            Path directory = Directories.temporary("keysets");
            directory.toFile().deleteOnExit();
            return Map.of(
                    "site-sentinel.persons.encryption-keyset",
                    write(directory.resolve("encryption.json"), PredefinedAeadParameters.AES256_GCM),
                    "site-sentinel.persons.pseudonym-keyset",
                    write(directory.resolve("pseudonym.json"), PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String write(Path file, Parameters parameters) throws GeneralSecurityException, IOException {
        KeysetHandle keyset = KeysetHandle.generateNew(parameters);
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
        file.toFile().deleteOnExit();
        return file.toString();
    }
}
