/**
 * Policies as data: what is asked of travellers and key staff for a disease, in a division, from a day on. The policy
 * of the longest matching division is in force. The list is the same for every reader; adopting is narrowed by
 * district.
 */
@NullMarked
package org.sitesentinel.screening.policy;

import org.jspecify.annotations.NullMarked;
