/**
 * The catalogue of metrics, and their values on a day, narrowed and grouped, with the freshness of what they rest on.
 */
@NullMarked
package org.sitesentinel.reporting.query;

import org.jspecify.annotations.NullMarked;
