/** Keyset paging: a page ends with a cursor that says where the next one begins, so depth costs nothing. */
@NullMarked
package org.sitesentinel.runtime.paging;

import org.jspecify.annotations.NullMarked;
