/**
 * Tallies of check-ins by site and hour, counted anew and published a few seconds after the scans and not with each of
 * them: scans of one site would otherwise wait for each other.
 */
@NullMarked
package org.sitesentinel.siteregistry.checkin.tally;

import org.jspecify.annotations.NullMarked;
