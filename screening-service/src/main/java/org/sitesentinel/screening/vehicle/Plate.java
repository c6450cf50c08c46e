package org.sitesentinel.screening.vehicle;

import java.text.Normalizer;
import java.util.Locale;

/** A number plate (车牌). It leads to its holder, so it prints redacted. */
record Plate(String normalised) {
    /** Full-width forms made narrow, spaces, dots and hyphens dropped, letters upper case. */
    static Plate of(String written) {
        return new Plate(Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s·.-]", "")
                .toUpperCase(Locale.ROOT));
    }

    /** Lenient: plates of other countries, of the forces and of machines circulate. */
    boolean isPlausible() {
        return normalised.matches("[\\p{IsHan}A-Z0-9]{5,10}");
    }

    /** Its first two and its last two characters. */
    static String masked(String normalised) {
        int hidden = normalised.length() - 4;
        return normalised.substring(0, 2) + "*".repeat(hidden) + normalised.substring(2 + hidden);
    }

    @Override
    public String toString() {
        return "Plate[redacted]";
    }
}
