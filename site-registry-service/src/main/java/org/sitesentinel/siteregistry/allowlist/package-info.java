/**
 * Signed lists (离线放行名单) by which a kiosk decides while it has no network. A list holds hashes of passes that people
 * carry, and of nothing that could be guessed, so who steals a kiosk learns of nobody.
 */
@NullMarked
package org.sitesentinel.siteregistry.allowlist;

import org.jspecify.annotations.NullMarked;
