package org.sitesentinel.runtime.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonCipherTest {
    @TempDir
    Path directory;

    @BeforeAll
    static void register() throws GeneralSecurityException {
        AeadConfig.register();
    }

    @Test
    void readsOldValuesAfterARotationAndWritesWithTheNewKey() throws Exception {
        KeysetHandle before = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        KeysetHandle rotated = withNewPrimary(before);
        KeysetHandle without = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(rotated.getPrimary().getKey())
                        .withFixedId(rotated.getPrimary().getId())
                        .makePrimary())
                .build();
        byte[] old = cipher(before).encrypt("ref", "name", "王建国");

        PersonCipher now = cipher(rotated);
        byte[] fresh = now.encrypt("ref", "name", "王建国");

        assertThat(now.decrypt("ref", "name", old)).isEqualTo("王建国");
        assertThat(now.decrypt("ref", "name", fresh)).isEqualTo("王建国");
        assertThat(cipher(without).decrypt("ref", "name", fresh)).isEqualTo("王建国");
        assertThatThrownBy(() -> cipher(without).decrypt("ref", "name", old)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bindsAValueToItsRowAndColumn() throws Exception {
        PersonCipher cipher = cipher(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        byte[] name = cipher.encrypt("ref", "name", "王建国");

        assertThatThrownBy(() -> cipher.decrypt("other", "name", name)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt("ref", "phone", name)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void encryptsTheSameDifferentlyEachTime() throws Exception {
        PersonCipher cipher = cipher(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));

        byte[] first = cipher.encrypt("ref", "name", "Li Wei");

        assertThat(first).isNotEqualTo(cipher.encrypt("ref", "name", "Li Wei"));
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("Li Wei");
    }

    private static KeysetHandle withNewPrimary(KeysetHandle keyset) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    private PersonCipher cipher(KeysetHandle keyset) throws GeneralSecurityException, IOException {
        Path file = Files.createTempFile(directory, "keyset", ".json");
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
        return new PersonCipher(file);
    }
}
