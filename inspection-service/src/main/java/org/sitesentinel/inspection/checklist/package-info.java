/**
 * Checklists: what inspectors look at, by site type and disease, in editions. A draft may change; once published it
 * stays as it is, so that an inspection can be read by the edition that it followed.
 */
@NullMarked
package org.sitesentinel.inspection.checklist;

import org.jspecify.annotations.NullMarked;
