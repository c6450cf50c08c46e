package org.sitesentinel.screening.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.sitesentinel.screening.personnel.PersonnelFixture.joined;
import static org.sitesentinel.screening.personnel.PersonnelFixture.member;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.runtime.person.Keysets;

/** Keys are exchanged while the service runs. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class KeyRotationTest {
    private final Path file =
            Path.of(ConfigProvider.getConfig().getValue("site-sentinel.persons.encryption-keyset", String.class));
    private final KeysetHandle before = Keysets.read(file);

    /** With both keys, so that all that other tests wrote meanwhile is read. */
    @AfterEach
    void restore() throws Exception {
        use(KeysetHandle.newBuilder(Keysets.read(file)).build());
        Caller.as("privacy-officer").post("/api/v1/person-keys/re-encryption");
    }

    @Test
    void oldValuesAreReadNewOnesTakeTheNewKeyAndTheOldOneCanGo() throws Exception {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String oldKey = hex(before.getPrimary().getId());
        String old = joined(site, member()).extract().path("personRef");
        assertThat(keyOf(old, oldKey)).isEqualTo(1);

        KeysetHandle both = KeysetHandle.newBuilder(before)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        use(both);
        String newKey = hex(both.getPrimary().getId());
        reEncrypt();
        String fresh = joined(site, member()).extract().path("personRef");

        assertThat(keyOf(fresh, newKey)).isEqualTo(1);
        assertThat(keyOf(old, newKey)).isEqualTo(1);
        reveals(old);
        keys().body("find { it.id == '%s' }.inUse".formatted(newKey), equalTo(true))
                .body("find { it.id == '%s' }.values".formatted(newKey), greaterThanOrEqualTo(6))
                .body("find { it.id == '%s' }.inUse".formatted(oldKey), equalTo(false));
        assertThat(TestLog.count(
                        "select count(*) from person where key_ids && array[decode('%s', 'hex')]".formatted(oldKey)))
                .isZero();

        use(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(both.getPrimary().getKey())
                        .withFixedId(both.getPrimary().getId())
                        .makePrimary())
                .build());
        reEncrypt();
        reveals(old);
        reveals(fresh);
        use(both);
        reEncrypt();
    }

    @Test
    void aValueOfTheOldKeyIsReadBeforeItIsEncryptedAnew() throws Exception {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String ref = joined(site, member()).extract().path("personRef");

        use(KeysetHandle.newBuilder(before)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build());

        reveals(ref);
    }

    @Test
    void aBrokenKeysetFileChangesNothing() throws Exception {
        String ref = joined(TestSites.known(SiteType.CONSTRUCTION_SITE), member())
                .extract()
                .path("personRef");
        String good = Files.readString(file);
        Files.writeString(file, "no keyset");
        touch();

        reEncrypt();
        reveals(ref);

        Files.writeString(file, good);
        touch();
    }

    @ParameterizedTest
    @CsvSource({
        "privacy-officer, 200",
        "bureau-admin, 200",
        "inspector, 403",
        "analyst, 403",
        "site-operator, 403",
        "frontend, 403",
        "district-system, 403"
    })
    void eachRoleDoesWhatItMay(String role, int status) {
        Caller.as(role).get("/api/v1/person-keys").then().statusCode(status);
        Caller.as(role).post("/api/v1/person-keys/re-encryption").then().statusCode(status);
    }

    private void use(KeysetHandle keyset) throws Exception {
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
        touch();
    }

    private void touch() throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusNanos(System.nanoTime() % 1_000_000_000)));
    }

    private static ValidatableResponse keys() {
        return Caller.as("bureau-admin").get("/api/v1/person-keys").then().statusCode(200);
    }

    private static void reEncrypt() {
        Caller.as("bureau-admin")
                .post("/api/v1/person-keys/re-encryption")
                .then()
                .statusCode(200);
    }

    private static void reveals(String ref) {
        Caller.as("privacy-officer")
                .header("Disclosure-Reason", "rotation")
                .get("/api/v1/persons/" + ref)
                .then()
                .statusCode(200)
                .body("name", equalTo("赵铁柱"));
    }

    private static long keyOf(String ref, String key) {
        return TestLog.count(
                "select count(*) from person where person_ref = '%s' and key_ids <@ array[decode('%s', 'hex')]"
                        .formatted(ref, key));
    }

    private static String hex(int id) {
        return "%08x".formatted(id);
    }
}
