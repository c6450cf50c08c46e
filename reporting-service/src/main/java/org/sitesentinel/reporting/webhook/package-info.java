/**
 * Webhooks (订阅推送): who outside is told what happens here. What is to be told is kept in the transaction in which it
 * happens; {@code delivery} sends it, {@code address} says where to nothing may be sent.
 */
@NullMarked
package org.sitesentinel.reporting.webhook;

import org.jspecify.annotations.NullMarked;
