package org.sitesentinel.siteregistry.poster;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sitesentinel.siteregistry.venuecode.VenueCode;

/**
 * What a poster says of its code.
 *
 * @param url what the QR code holds
 * @param contact whom to ask
 * @param version the code's
 */
record Poster(String site, String building, String code, String url, String contact, long version) {
    /** To be raised when posters of the same content begin to look otherwise. */
    private static final int LAYOUT = 1;

    static Poster of(VenueCode code, String url, String contact) {
        return new Poster(
                code.building().site().name(), code.building().name(), code.code(), url, contact, code.version());
    }

    /** The code in groups that can be read out and typed. */
    String grouped() {
        return code.substring(0, 4) + " " + code.substring(4, 8) + " " + code.substring(8);
    }

    /** Changes with anything that the poster shows. */
    String digest() {
        byte[] shown = (LAYOUT + toString()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(shown).toString();
    }
}
