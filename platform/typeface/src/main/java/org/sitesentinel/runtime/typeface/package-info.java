/**
 * The typeface that documents are set in wherever a service runs, servers without a font among them: posters and orders
 * in Chinese come out the same everywhere.
 */
@NullMarked
package org.sitesentinel.runtime.typeface;

import org.jspecify.annotations.NullMarked;
