/**
 * Evidence: photos and PDFs that inspections, reports and served orders refer to. A file is what its content says it
 * is, tells nobody's position unless that is wanted, is known by its hash, and never changes. It belongs to a site,
 * which says who may see it.
 */
@NullMarked
package org.sitesentinel.inspection.evidence;

import org.jspecify.annotations.NullMarked;
