/**
 * The copy of the sites' register that services keep who do not own it, fed by events. A service has it when it sets
 * {@code site-sentinel.known-sites=true} and adds {@code db/known-sites} to its migrations.
 */
@NullMarked
package org.sitesentinel.runtime.site;

import org.jspecify.annotations.NullMarked;
