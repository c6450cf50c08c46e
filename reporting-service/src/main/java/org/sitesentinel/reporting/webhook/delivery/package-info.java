/**
 * Deliveries (推送): what subscribers are to be told, sent until they have it or it is given up. At least once, each
 * under an id of its own; what is given up waits to be replayed.
 */
@NullMarked
package org.sitesentinel.reporting.webhook.delivery;

import org.jspecify.annotations.NullMarked;
