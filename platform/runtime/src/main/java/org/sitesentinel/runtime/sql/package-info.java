/** Statements that work on sets. */
@NullMarked
package org.sitesentinel.runtime.sql;

import org.jspecify.annotations.NullMarked;
