/** Who is at which site when (在岗名册), as screening tells it, by reference only. */
@NullMarked
package org.sitesentinel.vaccination.roster;

import org.jspecify.annotations.NullMarked;
