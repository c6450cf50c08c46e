/**
 * Alerts (预警): rules held against the figures, by schedule and on demand. One alert a rule and group for as long as the
 * condition holds; it is acknowledged by people and ends by itself. Those that are over are kept.
 */
@NullMarked
package org.sitesentinel.reporting.alert;

import org.jspecify.annotations.NullMarked;
