/**
 * What screening-service publishes: verdicts, forecasts, risk areas and policies, never a name, a number or a phone.
 * Returnees appear as facts about an arrival at a site.
 */
@NullMarked
package org.sitesentinel.contracts.screening;

import org.jspecify.annotations.NullMarked;
