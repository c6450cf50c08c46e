package org.sitesentinel.reporting.webhook.delivery;

/** Why an attempt has failed. */
public enum DeliveryError {
    /** The receiver answered with anything but a status from 200 to 299; redirections are not followed. */
    STATUS,
    TIMEOUT,
    /** The name is not known. */
    UNKNOWN_HOST,
    /** The name leads to an address that is not public. */
    PRIVATE_ADDRESS,
    /** The certificate is not trusted, or no key could be agreed on. */
    TLS,
    /** The connection was refused or broke off. */
    CONNECTION,
    /** The keyset lacks the key that the secret is encrypted with. */
    SECRET_UNREADABLE
}
