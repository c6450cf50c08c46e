/**
 * What was judged is judged again when the list of risk areas or a policy changes: asked for in the transaction of the
 * change, done in the background. SQL finds whom it may touch, the rules of {@code returnee.verdict} judge them, and
 * only verdicts that are others now are written and told.
 */
@NullMarked
package org.sitesentinel.screening.rescreening;

import org.jspecify.annotations.NullMarked;
