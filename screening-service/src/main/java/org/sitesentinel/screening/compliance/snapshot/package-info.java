/**
 * How well tests were kept at the end of a day, counted by site and post and published: the last days every night, as
 * results come in late, and any day when asked. Only what has changed is published.
 */
@NullMarked
package org.sitesentinel.screening.compliance.snapshot;

import org.jspecify.annotations.NullMarked;
