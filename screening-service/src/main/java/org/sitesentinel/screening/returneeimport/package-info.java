/**
 * Returnees by the file (返岗人员批量申报): a template to fill in, and submissions that may be sent again. Whoever is known is
 * told by person, site and day of arrival.
 */
@NullMarked
package org.sitesentinel.screening.returneeimport;

import org.jspecify.annotations.NullMarked;
