/** How many people a site expects in a week, as last announced. */
@NullMarked
package org.sitesentinel.screening.forecast;

import org.jspecify.annotations.NullMarked;
