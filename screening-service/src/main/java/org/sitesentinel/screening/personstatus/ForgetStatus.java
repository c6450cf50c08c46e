package org.sitesentinel.screening.personstatus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sitesentinel.screening.person.PersonsErased;

/** Erased persons have no status; that the log forgets them sees to it that gates do. */
@ApplicationScoped
class ForgetStatus {
    private final PersonStatuses statuses;

    ForgetStatus(PersonStatuses statuses) {
        this.statuses = statuses;
    }

    void forget(@Observes PersonsErased erased) {
        if (!erased.nobodies().isEmpty()) {
            statuses.forget(erased.nobodies().keySet());
        }
    }
}
