package org.sitesentinel.vaccination;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.person.PersonRefs;

/** A keyset that cannot be read stops the service at its start and not at its first person. */
@ApplicationScoped
class KeysetCheck {
    private final PersonCipher cipher;
    private final PersonRefs refs;

    KeysetCheck(PersonCipher cipher, PersonRefs refs) {
        this.cipher = cipher;
        this.refs = refs;
    }

    void read(@Observes StartupEvent start) {
        cipher.encrypt(refs.of(DocumentType.PASSPORT, "START"), "name", "");
    }
}
