/**
 * Who is to be tested when (检测频次): for any instant who is due, overdue and excused, by the policy in force, the
 * personnel and the tests of that instant. Computed when asked, for all sites in one pass or for one site by index.
 */
@NullMarked
package org.sitesentinel.screening.compliance;

import org.jspecify.annotations.NullMarked;
