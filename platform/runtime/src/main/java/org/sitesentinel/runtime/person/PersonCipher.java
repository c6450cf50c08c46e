package org.sitesentinel.runtime.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts what says who somebody is. A value is bound to its row and column, so none can be put in another's place. It
 * begins with the id of its key: after a rotation the keyset's new primary key encrypts and the older ones still
 * decrypt.
 */
@ApplicationScoped
public class PersonCipher {
    private final Aead aead;

    PersonCipher(@ConfigProperty(name = "site-sentinel.persons.encryption-keyset") Path keyset)
            throws GeneralSecurityException {
        AeadConfig.register();
        aead = Keysets.read(keyset).getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /**
     * Encrypts a text.
     *
     * @param row identity of the row it stands in
     */
    public byte[] encrypt(String row, String column, String text) {
        return encrypt(row, column, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    public byte[] encrypt(String row, String column, byte[] bytes) {
        try {
            return aead.encrypt(bytes, binding(row, column));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Fails for what was encrypted under a key that the keyset no longer holds, or for another row or column. */
    public String decrypt(String row, String column, byte[] encrypted) {
        return new String(decryptBytes(row, column, encrypted), StandardCharsets.UTF_8);
    }

    /** The same for what is no text. */
    public byte[] decryptBytes(String row, String column, byte[] encrypted) {
        try {
            return aead.decrypt(encrypted, binding(row, column));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("column " + column + " of a person cannot be decrypted", unreadable);
        }
    }

    private static byte[] binding(String row, String column) {
        return (row + ":" + column).getBytes(StandardCharsets.UTF_8);
    }
}
