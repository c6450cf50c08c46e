/**
 * Why somebody is not vaccinated, or not yet (未接种原因): contraindicated, deferred, refused or unknown, for as long as it
 * holds. One reason a person and day; nobody's name.
 */
@NullMarked
package org.sitesentinel.vaccination.exemption;

import org.jspecify.annotations.NullMarked;
