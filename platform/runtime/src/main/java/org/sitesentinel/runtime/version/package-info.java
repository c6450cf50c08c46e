/**
 * Versions on the wire: a view shows its entity's version as an {@code ETag}, a change names it in {@code If-Match}.
 */
@NullMarked
package org.sitesentinel.runtime.version;

import org.jspecify.annotations.NullMarked;
