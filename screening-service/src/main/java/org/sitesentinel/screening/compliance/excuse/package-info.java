/**
 * Why somebody need not be tested for some days, as somebody who answers for it has entered it. One that was withdrawn
 * was never there.
 */
@NullMarked
package org.sitesentinel.screening.compliance.excuse;

import org.jspecify.annotations.NullMarked;
