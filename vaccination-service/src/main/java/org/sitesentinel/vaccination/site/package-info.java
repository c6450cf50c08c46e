/** What the sites' register said from which day on (场所状态), fed by events: enough to know who is to report. */
@NullMarked
package org.sitesentinel.vaccination.site;

import org.jspecify.annotations.NullMarked;
