package org.sitesentinel.reporting.webhook.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status what the receiver answered; absent where it did not
 * @param error absent where it has it
 */
record Outcome(@Nullable Integer status, @Nullable DeliveryError error) {
    private static final int SUCCESS = 2;

    static Outcome answered(int status) {
        return new Outcome(status, status / 100 == SUCCESS ? null : DeliveryError.STATUS);
    }

    static Outcome failed(DeliveryError error) {
        return new Outcome(null, error);
    }

    boolean isDelivered() {
        return error == null;
    }
}
