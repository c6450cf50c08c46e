/**
 * Resumption of work (开复工): a site applies, its conditions are read live from what it has reported and from copied
 * events, and the bureau decides. What was not met and yet allowed is a waiver with a reason.
 */
@NullMarked
package org.sitesentinel.siteregistry.resumption;

import org.jspecify.annotations.NullMarked;
