/**
 * reporting-service: the bureau's figures, computed from what the other services publish, each traceable to the
 * entities behind it. It owns no facts of its own but the briefings it has issued.
 */
@NullMarked
package org.sitesentinel.reporting;

import org.jspecify.annotations.NullMarked;
