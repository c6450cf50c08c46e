/**
 * When the time of what was kept about people is over: whole days of it are removed, and what remains of each is a row
 * that says so.
 */
@NullMarked
package org.sitesentinel.siteregistry.retention;

import org.jspecify.annotations.NullMarked;
