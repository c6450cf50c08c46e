/**
 * How a service reads what it is sent: every body into a record, every query parameter against its declared type, and
 * all that is wrong collected before anything is refused.
 */
@NullMarked
package org.sitesentinel.runtime.request;

import org.jspecify.annotations.NullMarked;
