/**
 * What inspection-service publishes: inspections, rectification cases and activities. Inspectors and responsible
 * persons stay inside the service.
 */
@NullMarked
package org.sitesentinel.contracts.inspection;

import org.jspecify.annotations.NullMarked;
