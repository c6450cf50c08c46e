/**
 * vaccination-service: how many of the people at a site, or of the bureau's staff, are vaccinated, and how that figure
 * came about. It counts; it knows no person.
 */
@NullMarked
package org.sitesentinel.vaccination;

import org.jspecify.annotations.NullMarked;
