package org.sitesentinel.screening.person;

import java.time.Instant;
import java.util.UUID;
import org.sitesentinel.runtime.person.DocumentType;

/**
 * Who somebody is, in clear. Prints redacted.
 *
 * @param disclosure id of the entry that this answer left in the audit
 */
public record PersonView(
        String personRef,
        DocumentType documentType,
        String documentNumber,
        String name,
        String phone,
        UUID disclosure,
        Instant disclosedAt) {
    @Override
    public String toString() {
        return "PersonView[redacted]";
    }
}
