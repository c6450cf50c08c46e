package org.sitesentinel.siteregistry;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sitesentinel.runtime.person.PersonCipher;

/** A keyset that cannot be read stops the service at its start and not at its first person. */
@ApplicationScoped
class KeysetCheck {
    private final PersonCipher cipher;

    KeysetCheck(PersonCipher cipher) {
        this.cipher = cipher;
    }

    void read(@Observes StartupEvent start) {
        cipher.encrypt("start", "name", "");
    }
}
