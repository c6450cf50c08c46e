package org.sitesentinel.runtime.identifier;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A division code (GB/T 2260 and finer) and what its digits say. Trailing zeros fill it up: {@code 630100} is all of
 * 6301, {@code 610113000000} is 610113.
 *
 * @param code 6, 9 or 12 digits
 */
public record Division(String code) {
    /** Of a code, as a regular expression. */
    public static final String SHAPE = "\\d{6}(\\d{3}){0,2}";

    /** Digits of a county. */
    public static final int COUNTY = 6;

    private static final Pattern CODE = Pattern.compile(SHAPE);
    private static final int PROVINCE = 2;
    private static final String COUNTRY = "000000";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    /** Whether a text has the digits of a division code. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Whether its first two digits are a province's, or it is the whole country, {@code 000000}. */
    public boolean isInProvince() {
        return PROVINCES.contains(code.substring(0, PROVINCE)) || place().equals(COUNTRY);
    }

    /** The code without what fills it up beyond the county: never fewer than six digits. */
    public String place() {
        String place = code;
        while (place.length() > COUNTY && place.endsWith("000")) {
            place = place.substring(0, place.length() - 3);
        }
        return place;
    }

    /** What the codes of all its parts begin with; empty for the whole country, {@code 000000}. */
    public String prefix() {
        String prefix = place();
        while (!prefix.isEmpty() && prefix.length() <= COUNTY && prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }

    /** The county it lies in, six digits. */
    public String county() {
        return code.substring(0, COUNTY);
    }
}
