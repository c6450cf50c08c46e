/**
 * What speaks for inspecting a site, and what to look at there (检查线索): read from its inspections and cases and from
 * what other services last said. What nobody has told is unknown, and no risk.
 */
@NullMarked
package org.sitesentinel.inspection.risk;

import org.jspecify.annotations.NullMarked;
