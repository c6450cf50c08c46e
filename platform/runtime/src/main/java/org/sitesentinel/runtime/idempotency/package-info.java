/**
 * Idempotency keys: a POST sent again with its key gets the first answer again, because the answer is kept in the
 * transaction that made it true.
 */
@NullMarked
package org.sitesentinel.runtime.idempotency;

import org.jspecify.annotations.NullMarked;
