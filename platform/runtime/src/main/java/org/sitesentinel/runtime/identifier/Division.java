package org.sitesentinel.runtime.identifier;

/**
 * A division code (GB/T 2260 and finer) and what its digits say. Trailing zeros fill it up: {@code 630100} is all of
 * 6301, {@code 610113000000} is 610113.
 *
 * @param code 6, 9 or 12 digits
 */
public record Division(String code) {
    /** Digits of a county. */
    public static final int COUNTY = 6;

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
