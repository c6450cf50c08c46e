/** Identifiers that are nobody's secret, and how a mistyped one is told: the codes of organisations. */
@NullMarked
package org.sitesentinel.runtime.identifier;

import org.jspecify.annotations.NullMarked;
