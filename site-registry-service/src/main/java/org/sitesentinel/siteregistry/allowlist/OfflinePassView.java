package org.sitesentinel.siteregistry.allowlist;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody shows to a kiosk that is offline.
 *
 * @param pass 22 characters, to be drawn as a QR code on a card or a screen
 * @param lastDay on which it is good
 */
@Schema(name = "OfflinePass")
public record OfflinePassView(String pass, LocalDate lastDay) {
    /** Prints redacted: who has it can pass for its bearer. */
    @Override
    public String toString() {
        return "OfflinePassView[redacted]";
    }
}
