/**
 * The dashboard at {@code /}: what its page is told about sign-in and names, the headers it is served with, and the
 * stream that tells which topics have new events. The page itself is static and asks the public API like everybody.
 */
@NullMarked
package org.sitesentinel.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
