/**
 * Quarantine orders (隔离令): who is kept apart, where, how long, and on what they are released. What was done about an
 * order is only ever added to.
 */
@NullMarked
package org.sitesentinel.screening.quarantine;

import org.jspecify.annotations.NullMarked;
