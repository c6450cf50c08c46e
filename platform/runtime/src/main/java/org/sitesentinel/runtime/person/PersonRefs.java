package org.sitesentinel.runtime.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes {@code personRef}s: a keyed hash of document type and normalised number. The same document gives the same ref
 * in every service that holds the key; without the key nobody can try numbers against it.
 */
@ApplicationScoped
public class PersonRefs {
    private final KeyedHash hashes;

    PersonRefs(@ConfigProperty(name = "site-sentinel.persons.pseudonym-keyset") Path keyset) {
        hashes = KeyedHash.read(keyset);
    }

    /** 22 characters, URL-safe. */
    public String of(DocumentType type, String number) {
        return hashes.of(type.name(), DocumentType.normalise(number));
    }

    /** The same of a vehicle's plate in normal form: it leads to a person, too. */
    public String ofPlate(String plate) {
        return hashes.of("PLATE", plate);
    }
}
