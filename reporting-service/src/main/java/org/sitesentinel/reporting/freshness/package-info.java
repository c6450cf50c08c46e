/**
 * How fresh what the figures are computed from is: up to when each topic is applied, and whether it has gone silent.
 */
@NullMarked
package org.sitesentinel.reporting.freshness;

import org.jspecify.annotations.NullMarked;
