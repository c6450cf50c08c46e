/** Lists as tables, CSV and XLSX, in the caller's language. */
@NullMarked
package org.sitesentinel.inspection.table;

import org.jspecify.annotations.NullMarked;
