/**
 * Rectification: the way of a case from a deficient inspection over interview, order and report to a re-inspection. It
 * closes by a passed re-inspection and by nothing else; every step stays on record.
 */
@NullMarked
package org.sitesentinel.inspection.rectification;

import org.jspecify.annotations.NullMarked;
