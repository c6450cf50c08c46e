/**
 * inspection-service: what inspectors found at the sites, what came of it, and what the bureau did besides. People are
 * known by the number of their certificate or by their post, never by name.
 */
@NullMarked
package org.sitesentinel.inspection;

import org.jspecify.annotations.NullMarked;
