/**
 * Personnel (在岗人员): who is at which site in which post, from when until when. Whoever is at several places at once
 * counts at one of them, so that headcounts add up.
 */
@NullMarked
package org.sitesentinel.screening.personnel;

import org.jspecify.annotations.NullMarked;
