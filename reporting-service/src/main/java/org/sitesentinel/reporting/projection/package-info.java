/**
 * From events to figures. Facts keep every version of every entity; contributions say what a timeline of facts adds to
 * which metric on which day; roll-ups are their sums. All three are written in the consumer's transaction.
 */
@NullMarked
package org.sitesentinel.reporting.projection;

import org.jspecify.annotations.NullMarked;
