/**
 * How long check-ins are kept: each day is a partition, created ahead and dropped as a whole when it has expired. What
 * remains of it is a row that says so.
 */
@NullMarked
package org.sitesentinel.siteregistry.checkin.retention;

import org.jspecify.annotations.NullMarked;
