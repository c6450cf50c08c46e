package org.sitesentinel.runtime.person;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes {@code personRef}s: a keyed hash of document type and normalised number. The same document gives the same ref
 * in every service that holds the key; without the key nobody can try numbers against it.
 */
@ApplicationScoped
public class PersonRefs {
    private static final int BYTES = 16;

    private final PrfSet hashes;

    PersonRefs(@ConfigProperty(name = "site-sentinel.persons.pseudonym-keyset") Path keyset)
            throws GeneralSecurityException {
        PrfConfig.register();
        hashes = Keysets.read(keyset).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /** 22 characters, URL-safe. */
    public String of(DocumentType type, String number) {
        return hash(type + ":" + DocumentType.normalise(number));
    }

    /** The same of a vehicle's plate in normal form: it leads to a person, too. */
    public String ofPlate(String plate) {
        return hash("PLATE:" + plate);
    }

    private String hash(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hashes.computePrimary(bytes, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
