/**
 * Tallies of results by place and day, counted anew and published a few seconds after the rows and not with each of
 * them. What was counted also tells when something was last heard of a laboratory.
 */
@NullMarked
package org.sitesentinel.screening.testresult.tally;

import org.jspecify.annotations.NullMarked;
