package org.sitesentinel.siteregistry;

/** What the codes of all parts of a division begin with: zeros fill a code up, {@code 630000} is all of 63. */
public final class DivisionPrefix {
    private DivisionPrefix() {}

    /** Of a code of 6, 9 or 12 digits; empty for the whole country, {@code 000000}. */
    public static String of(String division) {
        String prefix = division;
        while (prefix.length() > 6 && prefix.endsWith("000")) {
            prefix = prefix.substring(0, prefix.length() - 3);
        }
        while (!prefix.isEmpty() && prefix.length() <= 6 && prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }
}
