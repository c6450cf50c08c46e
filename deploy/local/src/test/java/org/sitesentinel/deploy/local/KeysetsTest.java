package org.sitesentinel.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetsTest {

    @TempDir
    Path directory;

    @Test
    void keysetsAreOfTheKindsThatTheServicesUse() throws Exception {
        Keysets keysets = Keysets.in(directory);

        assertThat(read(keysets.encryption()).getPrimary().getKey().getParameters())
                .isEqualTo(PredefinedAeadParameters.AES256_GCM);
        assertThat(read(keysets.pseudonyms()).getPrimary().getKey().getParameters())
                .isEqualTo(PredefinedPrfParameters.HMAC_SHA256_PRF);
        assertThat(read(keysets.secrets()).getPrimary().getKey().getParameters())
                .isEqualTo(PredefinedAeadParameters.AES256_GCM);
    }

    @Test
    void keysetsAreKept() throws Exception {
        String first = Files.readString(Keysets.in(directory).pseudonyms());

        assertThat(Files.readString(Keysets.in(directory).pseudonyms())).isEqualTo(first);
    }

    @Test
    void onlyTheOwnerReadsThem() throws Exception {
        Path file = Keysets.in(directory).encryption();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    private static KeysetHandle read(Path file) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }
}
