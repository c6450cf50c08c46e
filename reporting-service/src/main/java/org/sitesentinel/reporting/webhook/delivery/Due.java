package org.sitesentinel.reporting.webhook.delivery;

import java.util.UUID;

/**
 * A delivery that this replica has taken and nobody else sends for now.
 *
 * @param secret as it is kept
 * @param attempt which one this is, from 1
 * @param tries the same since it was replayed
 */
record Due(UUID id, UUID subscriptionId, String url, byte[] secret, String event, String body, int attempt, int tries) {
    /** Without secret, address and body. */
    @Override
    public String toString() {
        return "Due[" + id + ", attempt " + attempt + "]";
    }
}
