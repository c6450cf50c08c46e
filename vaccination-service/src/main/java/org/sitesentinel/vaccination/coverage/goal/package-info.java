/** Targets of coverage (接种目标): by measure, division and type of site, from a day on; and who is short of them. */
@NullMarked
package org.sitesentinel.vaccination.coverage.goal;

import org.jspecify.annotations.NullMarked;
