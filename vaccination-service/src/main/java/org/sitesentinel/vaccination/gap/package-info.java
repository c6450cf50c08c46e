/**
 * Who of a roster is due for a booster (加强免疫缺口): by rosters, courses and the reasons in force on a day. Persons by
 * reference only; counts for whoever is to see no person.
 */
@NullMarked
package org.sitesentinel.vaccination.gap;

import org.jspecify.annotations.NullMarked;
