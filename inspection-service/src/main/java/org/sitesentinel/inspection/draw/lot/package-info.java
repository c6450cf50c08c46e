/**
 * How lots are drawn: a documented rule that anybody can apply again, by hand if need be, and no machine's random
 * numbers (docs/draws.md). Knows sites by their ids, inspectors by their certificates, and nothing else.
 */
@NullMarked
package org.sitesentinel.inspection.draw.lot;

import org.jspecify.annotations.NullMarked;
