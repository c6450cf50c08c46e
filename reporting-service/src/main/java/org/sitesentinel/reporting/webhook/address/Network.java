package org.sitesentinel.reporting.webhook.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits.
 *
 * @param bits how many
 */
public record Network(InetAddress first, int bits) {
    /** No name: that would be looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /**
     * Reads {@code 10.0.0.0/8} or {@code fc00::/7}; an address alone is a network of its own.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Network valueOf(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length > 2 || !LITERAL.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("not a network, as 10.0.0.0/8 is one: " + text);
        }
        try {
            InetAddress first = InetAddress.getByName(parts[0]);
            int longest = first.getAddress().length * Byte.SIZE;
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : longest;
            if (bits < 0 || bits > longest) {
                throw new IllegalArgumentException("not a network: " + text);
            }
            return new Network(first, bits);
        } catch (UnknownHostException unreadable) {
            throw new IllegalArgumentException("not a network: " + text, unreadable);
        }
    }

    /** Whether an address lies in it; one of the other family never does. */
    public boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (ours[i] != theirs[i]) {
                return false;
            }
        }
        int rest = Byte.SIZE - bits % Byte.SIZE;
        return rest == Byte.SIZE || (ours[whole] ^ theirs[whole]) >> rest == 0;
    }
}
