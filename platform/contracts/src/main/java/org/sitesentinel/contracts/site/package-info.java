/**
 * What site-registry-service publishes about sites, buildings, venue codes and readiness. Nothing here names a person.
 */
@NullMarked
package org.sitesentinel.contracts.site;

import org.jspecify.annotations.NullMarked;
