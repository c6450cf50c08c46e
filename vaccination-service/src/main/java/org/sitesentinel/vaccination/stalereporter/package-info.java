/**
 * Sites at work that have not reported a tally for longer than they may (逾期未报场所): silence is shown, not taken for a
 * figure.
 */
@NullMarked
package org.sitesentinel.vaccination.stalereporter;

import org.jspecify.annotations.NullMarked;
