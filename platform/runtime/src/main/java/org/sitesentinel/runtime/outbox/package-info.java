/**
 * The outbox: a change and the event that tells of it are one transaction. The relay then moves events to the log, at
 * least once, and deletes only what the broker has acknowledged.
 */
@NullMarked
package org.sitesentinel.runtime.outbox;

import org.jspecify.annotations.NullMarked;
