/**
 * Derived tallies as they were counted and published (冻结统计): the last days every night, as doses and spans come in
 * late, and any day when asked. What was counted before is kept, so that a figure once reported can be told again.
 */
@NullMarked
package org.sitesentinel.vaccination.derived.snapshot;

import org.jspecify.annotations.NullMarked;
