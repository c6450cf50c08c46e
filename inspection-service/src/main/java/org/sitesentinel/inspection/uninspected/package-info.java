/** Which open sites nobody has inspected (未检查场所): listed, not silently absent. */
@NullMarked
package org.sitesentinel.inspection.uninspected;

import org.jspecify.annotations.NullMarked;
