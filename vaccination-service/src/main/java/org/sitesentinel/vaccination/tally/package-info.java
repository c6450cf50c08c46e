/**
 * Declared tallies: one subject, one post, one business date, and the counts that were reported for it. A wrong tally
 * is corrected, never replaced: every version stays readable.
 */
@NullMarked
package org.sitesentinel.vaccination.tally;

import org.jspecify.annotations.NullMarked;
