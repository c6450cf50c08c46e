/**
 * Check-ins (扫码登记): who passed which gate when, what the gate decided and why. Of a person only the reference is kept,
 * and what the gate saw of them not at all.
 */
@NullMarked
package org.sitesentinel.siteregistry.checkin;

import org.jspecify.annotations.NullMarked;
