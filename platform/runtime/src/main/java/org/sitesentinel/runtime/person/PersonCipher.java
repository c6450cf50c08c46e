package org.sitesentinel.runtime.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Encrypts what says who somebody is. A value is bound to its row and column, so none can be put in another's place. It
 * begins with the id of its key: after a rotation the keyset's new primary key encrypts and the older ones still
 * decrypt. A file that changes is read again, within seconds, and at once when a value cannot be decrypted.
 */
@ApplicationScoped
public class PersonCipher {
    private static final Logger LOG = Logger.getLogger(PersonCipher.class);
    private static final long LOOK_EVERY_NANOS = 5_000_000_000L;

    private final Path file;
    private volatile Keys keys;

    PersonCipher(@ConfigProperty(name = "site-sentinel.persons.encryption-keyset") Path keyset)
            throws GeneralSecurityException {
        AeadConfig.register();
        file = keyset;
        keys = read();
    }

    /**
     * A keyset as it stood in the file.
     *
     * @param primary id of the key that encrypts, as it stands in the values
     * @param older ids of those that only decrypt
     */
    private record Keys(Aead aead, byte[] primary, List<byte[]> older, FileTime changed, long lookedAt) {
        Keys lookedAgain() {
            return new Keys(aead, primary, older, changed, System.nanoTime());
        }
    }

    private Keys read() throws GeneralSecurityException {
        FileTime changed = changed();
        KeysetHandle keyset = Keysets.read(file);
        List<byte[]> older = IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .filter(key -> !key.isPrimary())
                .map(key -> id(key.getId()))
                .toList();
        return new Keys(
                keyset.getPrimitive(RegistryConfiguration.get(), Aead.class),
                id(keyset.getPrimary().getId()),
                older,
                changed,
                System.nanoTime());
    }

    private FileTime changed() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            return FileTime.fromMillis(0);
        }
    }

    private static byte[] id(int id) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(id).array();
    }

    /** Reads the keyset again if its file has changed. A file that cannot be read changes nothing. */
    public void refresh() {
        Keys known = keys;
        keys = known.lookedAgain();
        if (known.changed().equals(changed())) {
            return;
        }
        try {
            keys = read();
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            LOG.errorf("The changed keyset cannot be read; the one before stays in use: %s", unreadable.getMessage());
        }
    }

    private Keys current() {
        if (System.nanoTime() - keys.lookedAt() > LOOK_EVERY_NANOS) {
            refresh();
        }
        return keys;
    }

    /** Id of the key that encrypts, as values begin with it after their first byte: four bytes. */
    public byte[] primaryKey() {
        return current().primary().clone();
    }

    /** Ids of the keys that only decrypt. */
    public List<byte[]> olderKeys() {
        return current().older().stream().map(byte[]::clone).toList();
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
            return current().aead().encrypt(bytes, binding(row, column));
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
        Keys before = current();
        try {
            return before.aead().decrypt(encrypted, binding(row, column));
        } catch (GeneralSecurityException unreadable) {
            return decryptAnew(row, column, encrypted, before, unreadable);
        }
    }

    /** Another replica may know a newer key already. */
    private byte[] decryptAnew(
            String row, String column, byte[] encrypted, Keys before, GeneralSecurityException unreadable) {
        refresh();
        try {
            if (keys.aead() != before.aead()) {
                return keys.aead().decrypt(encrypted, binding(row, column));
            }
        } catch (GeneralSecurityException still) {
            unreadable.addSuppressed(still);
        }
        throw new IllegalStateException("column " + column + " of a person cannot be decrypted", unreadable);
    }

    private static byte[] binding(String row, String column) {
        return (row + ":" + column).getBytes(StandardCharsets.UTF_8);
    }
}
