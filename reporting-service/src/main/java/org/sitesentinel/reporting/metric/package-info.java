/**
 * The metric registry: every figure defined once, with what each event contributes to it. Projection, queries,
 * catalogue and briefings all read it.
 */
@NullMarked
package org.sitesentinel.reporting.metric;

import org.jspecify.annotations.NullMarked;
