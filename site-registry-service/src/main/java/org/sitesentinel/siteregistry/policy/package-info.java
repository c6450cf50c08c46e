/**
 * Policies of readiness as data: how long supplies must last and after how many days a report is stale, for a type of
 * site, in a division, from a day on. The policy of the longest matching division is in force.
 */
@NullMarked
package org.sitesentinel.siteregistry.policy;

import org.jspecify.annotations.NullMarked;
