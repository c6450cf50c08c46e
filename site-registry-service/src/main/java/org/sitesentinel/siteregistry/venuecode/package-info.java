/**
 * Venue codes (场所码): issued for a building, posted on its wall, resolved by whoever scans them, rotated or revoked in
 * the end. A code is opaque: it tells nothing about its building and cannot be guessed from another.
 */
@NullMarked
package org.sitesentinel.siteregistry.venuecode;

import org.jspecify.annotations.NullMarked;
