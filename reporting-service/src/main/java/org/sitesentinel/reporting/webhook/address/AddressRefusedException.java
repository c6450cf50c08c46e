package org.sitesentinel.reporting.webhook.address;

/** A name leads to where nothing may be sent. Says neither the name nor the address. */
public final class AddressRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AddressRefusedException() {
        super("an address that is not public");
    }
}
