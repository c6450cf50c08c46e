/**
 * The disinfection log (消杀台账) of a site: when, where, with what and by which post, never by whom. Entries are written
 * once; the day of the last one is kept beside the log and published.
 */
@NullMarked
package org.sitesentinel.siteregistry.disinfection;

import org.jspecify.annotations.NullMarked;
