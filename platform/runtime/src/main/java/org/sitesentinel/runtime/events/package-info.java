/**
 * The event consumer: records are applied in one transaction with the offsets that say so. Handlers keep the highest
 * version they have seen; what cannot be read is set aside with its reason and blocks nothing, until somebody mends it
 * or has it applied again.
 */
@NullMarked
package org.sitesentinel.runtime.events;

import org.jspecify.annotations.NullMarked;
