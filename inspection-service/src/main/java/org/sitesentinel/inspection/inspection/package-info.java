/**
 * Inspections: who went to a site on a day, what they looked at by a checklist, and what they found deficient. An
 * inspection is written once. It may be captured without a network under an id that the device makes: handing it in
 * again changes nothing, and another one under the same id is told apart.
 */
@NullMarked
package org.sitesentinel.inspection.inspection;

import org.jspecify.annotations.NullMarked;
