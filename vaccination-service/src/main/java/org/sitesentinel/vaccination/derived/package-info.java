/**
 * What the roster, the doses and the reasons that are known come to, by site and post (推算统计), beside what sites
 * declare. Computed when asked, for everybody in one pass.
 */
@NullMarked
package org.sitesentinel.vaccination.derived;

import org.jspecify.annotations.NullMarked;
