/** What figures can be grouped by, as callers name it. */
@NullMarked
package org.sitesentinel.runtime.grouping;

import org.jspecify.annotations.NullMarked;
