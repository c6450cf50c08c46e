/**
 * What a bureau has settled about rectification: whether an interview comes first, when to remind and when to escalate,
 * how far a deadline may be extended, how long a failed item is remembered. The nearest division's holds, from a day
 * on.
 */
@NullMarked
package org.sitesentinel.inspection.casepolicy;

import org.jspecify.annotations.NullMarked;
