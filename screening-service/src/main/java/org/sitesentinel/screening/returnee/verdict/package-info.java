/**
 * How a verdict about an arrival comes about: a list of small rules, each of which looks at one thing and says why it
 * objects. Pure functions: no database, no clock.
 */
@NullMarked
package org.sitesentinel.screening.returnee.verdict;

import org.jspecify.annotations.NullMarked;
