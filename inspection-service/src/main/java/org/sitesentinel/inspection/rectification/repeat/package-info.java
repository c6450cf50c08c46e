/** Repeat offenders: items that fail again at a site within the months that the policy remembers. */
@NullMarked
package org.sitesentinel.inspection.rectification.repeat;

import org.jspecify.annotations.NullMarked;
