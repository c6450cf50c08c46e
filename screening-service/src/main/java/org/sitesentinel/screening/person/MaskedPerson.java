package org.sitesentinel.screening.person;

import org.sitesentinel.runtime.person.DocumentType;

/**
 * A person as anybody may see it who may see the record.
 *
 * @param name first character, then asterisks
 * @param documentNumber 6 characters, 8 asterisks, 4 characters; of a shorter number a quarter at either end
 */
public record MaskedPerson(String name, DocumentType documentType, String documentNumber) {
    private static final int FULL_LENGTH = 18;

    static MaskedPerson of(String name, DocumentType documentType, String documentNumber) {
        return new MaskedPerson(maskedName(name), documentType, maskedNumber(documentNumber));
    }

    private static String maskedName(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    private static String maskedNumber(String number) {
        int length = number.length();
        int head = length >= FULL_LENGTH ? 6 : length / 4;
        int tail = length >= FULL_LENGTH ? 4 : length / 4;
        return number.substring(0, head) + "*".repeat(length - head - tail) + number.substring(length - tail);
    }
}
