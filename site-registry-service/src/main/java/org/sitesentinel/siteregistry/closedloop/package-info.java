/**
 * Entry-only mode of a site (只进不出): while it lasts nobody leaves without a permit. Gates read both tables themselves,
 * once a scan.
 */
@NullMarked
package org.sitesentinel.siteregistry.closedloop;

import org.jspecify.annotations.NullMarked;
