/**
 * Contact traces (密接追溯): where a person was and who was there with them. A visit is not stored but read from the
 * check-ins each time, so that one told late, by a kiosk that was offline, falls into its place.
 */
@NullMarked
package org.sitesentinel.siteregistry.trace;

import org.jspecify.annotations.NullMarked;
