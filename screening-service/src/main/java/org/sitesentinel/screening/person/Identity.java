package org.sitesentinel.screening.person;

import org.sitesentinel.runtime.person.DocumentType;

/**
 * Who somebody is. Prints redacted.
 *
 * @param documentNumber normalised, as is the phone
 */
record Identity(DocumentType documentType, String documentNumber, String name, String phone) {
    static Identity of(NewPerson person) {
        return new Identity(
                person.documentType(), person.normalisedNumber(), person.name().strip(), person.normalisedPhone());
    }

    MaskedPerson masked() {
        return MaskedPerson.of(name, documentType, documentNumber);
    }

    @Override
    public String toString() {
        return "Identity[redacted]";
    }
}
