/**
 * What access control systems (门禁) count at a site's gates, hour by hour. Beside what was scanned there it shows who
 * passed without a scan.
 */
@NullMarked
package org.sitesentinel.siteregistry.accesscount;

import org.jspecify.annotations.NullMarked;
