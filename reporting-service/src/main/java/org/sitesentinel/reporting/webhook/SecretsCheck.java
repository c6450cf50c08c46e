package org.sitesentinel.reporting.webhook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sitesentinel.runtime.person.PersonCipher;

/** A keyset that cannot be read stops the service at its start and not at its first secret. */
@ApplicationScoped
class SecretsCheck {
    private final PersonCipher cipher;

    SecretsCheck(PersonCipher cipher) {
        this.cipher = cipher;
    }

    void read(@Observes StartupEvent start) {
        cipher.encrypt("START", "webhook-secret", "");
    }
}
