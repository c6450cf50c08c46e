package org.sitesentinel.siteregistry.allowlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sitesentinel.runtime.person.KeyedHash;

/**
 * Passes that people show to a kiosk that is offline. Nobody can make or guess one without the service's key, which no
 * kiosk has: an identity number would be found from any hash of it, there are too few of them.
 */
@ApplicationScoped
class OfflinePasses {
    static final String ALGORITHM = "HmacSHA256";
    /** Of 32: nobody gains by a collision. */
    static final int TAG_BYTES = 16;

    private final KeyedHash hashes;
    private final int days;

    OfflinePasses(
            @ConfigProperty(name = "site-sentinel.persons.pseudonym-keyset") Path keyset, AllowListConfig config) {
        hashes = KeyedHash.read(keyset);
        days = config.passDays();
    }

    /** Somebody's pass at a site, 22 characters. */
    String of(UUID site, String personRef, LocalDate day) {
        return pass(site, personRef, period(day));
    }

    /** Every pass of theirs that is good on a day. */
    List<String> goodOn(LocalDate day, UUID site, String personRef) {
        return List.of(pass(site, personRef, period(day)), pass(site, personRef, period(day) - 1));
    }

    /** The last day on which a pass of this day is good. */
    LocalDate lastDay(LocalDate day) {
        return LocalDate.ofEpochDay((period(day) + 2) * days - 1);
    }

    private String pass(UUID site, String personRef, long period) {
        return hashes.of("offline-pass", site + ":" + period + ":" + personRef);
    }

    private long period(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), (long) days);
    }

    /** What a list with this salt holds of a pass. */
    static String tag(byte[] salt, String pass) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
            byte[] hash = mac.doFinal(pass.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
