/**
 * Where webhooks may go: nowhere private, so that nobody has this service ask what only it can reach. A name is looked
 * up and checked each time, and what was checked is what is connected to.
 */
@NullMarked
package org.sitesentinel.reporting.webhook.address;

import org.jspecify.annotations.NullMarked;
