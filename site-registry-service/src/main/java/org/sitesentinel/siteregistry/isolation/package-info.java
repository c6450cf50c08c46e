/**
 * Isolation rooms (隔离室) of sites: where somebody can be kept apart until help comes. Reported as a whole; the day may
 * not lie before the one reported last.
 */
@NullMarked
package org.sitesentinel.siteregistry.isolation;

import org.jspecify.annotations.NullMarked;
