/**
 * How ready a site is, facet by facet, out of what the other packages keep. A facet that nobody has reported, or not
 * for long, is unknown and not fine.
 */
@NullMarked
package org.sitesentinel.siteregistry.readiness;

import org.jspecify.annotations.NullMarked;
