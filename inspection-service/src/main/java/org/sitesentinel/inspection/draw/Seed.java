package org.sitesentinel.inspection.draw;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What the lots depend on.
 *
 * @param text used as it is written, in UTF-8
 * @param source where it is from, such as a lottery's numbers of a day that was named beforehand
 */
record Seed(String text, String source) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** One that nobody could have chosen or known. */
    static Seed generated() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes), "generated");
    }
}
