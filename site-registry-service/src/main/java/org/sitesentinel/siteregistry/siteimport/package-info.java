/**
 * Sites by the file (场所批量导入与导出): a template to fill in, imports that may be sent again, and the register as a table
 * that can be imported.
 */
@NullMarked
package org.sitesentinel.siteregistry.siteimport;

import org.jspecify.annotations.NullMarked;
