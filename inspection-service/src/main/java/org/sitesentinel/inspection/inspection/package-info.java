/**
 * Inspections: who went to a site on a day and which items they found deficient. Nothing found is a pass; an inspection
 * is written once.
 */
@NullMarked
package org.sitesentinel.inspection.inspection;

import org.jspecify.annotations.NullMarked;
