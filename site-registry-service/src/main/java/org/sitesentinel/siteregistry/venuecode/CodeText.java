package org.sitesentinel.siteregistry.venuecode;

import java.security.SecureRandom;

/**
 * The text of a venue code: 12 random characters, about 58 bits, and a check character (Luhn mod N) that catches a
 * mistyped one. The alphabet leaves out what looks alike: I, L, O, U, 0 and 1.
 */
final class CodeText {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CodeText() {}

    static String next() {
        StringBuilder code = new StringBuilder(RANDOM_CHARACTERS + 1);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.append(checkCharacter(code)).toString();
    }

    /** Whether a text can be a code at all; most wrong ones are told without asking the database. */
    static boolean isValid(String text) {
        return text.length() == RANDOM_CHARACTERS + 1
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && checkCharacter(text.subSequence(0, RANDOM_CHARACTERS)) == text.charAt(RANDOM_CHARACTERS);
    }

    private static char checkCharacter(CharSequence code) {
        int n = ALPHABET.length();
        int sum = 0;
        int factor = 2;
        for (int i = code.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(code.charAt(i));
            sum += addend / n + addend % n;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((n - sum % n) % n);
    }
}
