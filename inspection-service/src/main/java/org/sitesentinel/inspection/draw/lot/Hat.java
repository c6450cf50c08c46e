package org.sitesentinel.inspection.draw.lot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The lots that a seed gives. A ticket's number is HMAC-SHA256 of what it says, keyed with the seed; a site of weight
 * <i>w</i> has <i>w</i> tickets and the smallest of their numbers is its lot. That is weighted sampling without
 * replacement (Efraimidis and Spirakis) in whole numbers: no logarithm, no rounding, no generator to agree on. Each lot
 * depends on the seed and on its own site alone.
 */
final class Hat {
    private static final String HMAC = "HmacSHA256";

    private final Mac mac;

    Hat(String seed) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.UTF_8), HMAC));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The smallest number on a site's tickets: 64 hexadecimal digits. */
    String lotOf(UUID site, int weight) {
        byte[] smallest = ticket("site:" + site + ":1");
        for (int nth = 2; nth <= weight; nth++) {
            byte[] number = ticket("site:" + site + ":" + nth);
            if (Arrays.compareUnsigned(number, smallest) < 0) {
                smallest = number;
            }
        }
        return HexFormat.of().formatHex(smallest);
    }

    /** The number on an inspector's ticket for a site. */
    String lotOf(String certificate, UUID site) {
        return HexFormat.of().formatHex(ticket("inspector:" + site + ":" + certificate));
    }

    private byte[] ticket(String says) {
        return mac.doFinal(says.getBytes(StandardCharsets.UTF_8));
    }
}
