package org.sitesentinel.deploy.local;

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

/**
 * The keysets with which personal data is encrypted and made into references, and one for secrets of a service that
 * holds no persons. They are made once and must not be lost while the databases are kept; here they lie in clear, for
 * their owner only, as no key service runs on a work station.
 */
record Keysets(Path encryption, Path pseudonyms, Path secrets) {

    /** Makes in this directory what it does not hold yet. */
    static Keysets in(Path directory) {
        Keysets keysets = new Keysets(
                directory.resolve("person-encryption-keyset.json"),
                directory.resolve("person-pseudonym-keyset.json"),
                directory.resolve("reporting-encryption-keyset.json"));
        try {
            AeadConfig.register();
            PrfConfig.register();
            generate(keysets.encryption, PredefinedAeadParameters.AES256_GCM);
            generate(keysets.pseudonyms, PredefinedPrfParameters.HMAC_SHA256_PRF);
            generate(keysets.secrets, PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a keyset", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keysets;
    }

    private static void generate(Path file, Parameters parameters) throws GeneralSecurityException, IOException {
        if (Files.exists(file)) {
            return;
        }
        KeysetHandle handle = KeysetHandle.generateNew(parameters);
        OwnerOnly.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
    }
}
