/** How figures are put into words: exact fractions in, texts in both languages out. */
@NullMarked
package org.sitesentinel.reporting.briefing.printing;

import org.jspecify.annotations.NullMarked;
