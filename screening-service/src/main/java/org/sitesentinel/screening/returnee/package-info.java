/**
 * Returnees (返岗人员): people who arrive at a site from elsewhere, what they declare, and the verdict the policy of their
 * day of arrival reaches about it.
 */
@NullMarked
package org.sitesentinel.screening.returnee;

import org.jspecify.annotations.NullMarked;
