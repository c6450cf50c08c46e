/**
 * Whom an operator goes after about a booster (加强免疫催种): one open follow-up a person and site, from the first contact to
 * an appointment and a result. A result makes nobody vaccinated; doses do.
 */
@NullMarked
package org.sitesentinel.vaccination.followup;

import org.jspecify.annotations.NullMarked;
