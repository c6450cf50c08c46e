package org.sitesentinel.screening.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sitesentinel.runtime.person.Keysets;

/**
 * Encrypts the columns of a person. A value is bound to its row and column, so none can be put in another's place. It
 * begins with the id of its key: after a rotation the keyset's new primary key encrypts and the older ones still
 * decrypt.
 */
@ApplicationScoped
class PersonCipher {
    private final Aead aead;

    PersonCipher(@ConfigProperty(name = "site-sentinel.persons.encryption-keyset") Path keyset)
            throws GeneralSecurityException {
        AeadConfig.register();
        aead = Keysets.read(keyset).getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    byte[] encrypt(String personRef, String column, String text) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), binding(personRef, column));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Fails for what was encrypted under a key that the keyset no longer holds, or for another row or column. */
    String decrypt(String personRef, String column, byte[] encrypted) {
        try {
            return new String(aead.decrypt(encrypted, binding(personRef, column)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("column " + column + " of a person cannot be decrypted", unreadable);
        }
    }

    private static byte[] binding(String personRef, String column) {
        return (personRef + ":" + column).getBytes(StandardCharsets.UTF_8);
    }
}
