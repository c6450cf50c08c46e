/** Law-enforcement officers, as far as this service knows them: by the number of their certificate (执法证号). */
@NullMarked
package org.sitesentinel.inspection.officer;

import org.jspecify.annotations.NullMarked;
