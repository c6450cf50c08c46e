package org.sitesentinel.runtime.person;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Hashes that nobody can try values against without the key. What is hashed for one purpose never meets what is hashed
 * for another.
 */
public final class KeyedHash {
    private static final int BYTES = 16;

    private final PrfSet hashes;

    private KeyedHash(PrfSet hashes) {
        this.hashes = hashes;
    }

    /** Of the pseudonym keyset in a file; fails when it cannot be read. */
    public static KeyedHash read(Path keyset) {
        try {
            PrfConfig.register();
            return new KeyedHash(Keysets.read(keyset).getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException invalid) {
            throw new IllegalStateException("not a keyset for keyed hashes: " + keyset, invalid);
        }
    }

    /**
     * 22 characters, URL-safe.
     *
     * @param purpose without a colon
     */
    public String of(String purpose, String message) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            hashes.computePrimary((purpose + ":" + message).getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
