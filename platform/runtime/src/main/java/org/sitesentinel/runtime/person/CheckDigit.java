package org.sitesentinel.runtime.person;

/** The check character of GB 11643: ISO 7064 mod 11-2. */
public final class CheckDigit {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHARACTERS = "10X98765432";

    private CheckDigit() {}

    /** The character that completes 17 digits. */
    public static char of(CharSequence seventeenDigits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(seventeenDigits.charAt(i), 10);
        }
        return CHARACTERS.charAt(sum % 11);
    }

    static boolean fits(String number) {
        return number.charAt(17) == of(number);
    }
}
