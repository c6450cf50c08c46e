package org.sitesentinel.screening.person;

import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.Mask;

/**
 * A person as anybody may see it who may see the record.
 *
 * @param name first character, then asterisks; asterisks alone when the person has been erased
 * @param documentType absent when the person has been erased
 * @param documentNumber 6 characters, 8 asterisks, 4 characters; of a shorter number a quarter at either end
 */
public record MaskedPerson(String name, @Nullable DocumentType documentType, String documentNumber) {
    static final MaskedPerson ERASED = new MaskedPerson("***", null, "***");

    static MaskedPerson of(String name, DocumentType documentType, String documentNumber) {
        return new MaskedPerson(Mask.name(name), documentType, Mask.number(documentNumber));
    }
}
