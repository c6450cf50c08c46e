/** Jobs that a service does by itself, beside what it is asked for. */
@NullMarked
package org.sitesentinel.runtime.job;

import org.jspecify.annotations.NullMarked;
