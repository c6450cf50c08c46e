/**
 * Sites (场所) and their buildings (楼栋), and how many buildings have a posted venue code. Site, building and code are
 * three identities: none is another's name.
 */
@NullMarked
package org.sitesentinel.siteregistry.site;

import org.jspecify.annotations.NullMarked;
