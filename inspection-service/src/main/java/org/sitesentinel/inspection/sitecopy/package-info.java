/**
 * What other services last said of the sites, kept here so that hints and draws ask nobody: their status, vaccination,
 * testing, buildings, venue codes and readiness. Filled from topics and from nothing else; reading a topic anew changes
 * nothing.
 */
@NullMarked
package org.sitesentinel.inspection.sitecopy;

import org.jspecify.annotations.NullMarked;
