/**
 * Persons: the only room in the house where a name, an identity number or a phone is stored, and only encrypted. Others
 * get a reference to keep and a masked form to show.
 */
@NullMarked
package org.sitesentinel.screening.person;

import org.jspecify.annotations.NullMarked;
