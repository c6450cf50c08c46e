/**
 * Rules of alerts (预警规则): which metric is watched, for what, and how grave it is. A rule has versions; all of them are
 * kept.
 */
@NullMarked
package org.sitesentinel.reporting.alert.rule;

import org.jspecify.annotations.NullMarked;
