package org.sitesentinel.runtime.person;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Reads Tink keysets from files that only the service's user may read; where they come from is the deployment's part.
 */
public final class Keysets {
    private Keysets() {}

    public static KeysetHandle read(Path file) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the keyset " + file, unreadable);
        } catch (GeneralSecurityException invalid) {
            throw new IllegalStateException("not a keyset: " + file, invalid);
        }
    }
}
