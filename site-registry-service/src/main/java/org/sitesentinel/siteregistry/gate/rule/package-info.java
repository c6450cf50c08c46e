/**
 * How a gate's decision comes about: a list of small rules, each of which looks at one thing and says why it objects
 * and what would change that. Pure functions: no database, no clock.
 */
@NullMarked
package org.sitesentinel.siteregistry.gate.rule;

import org.jspecify.annotations.NullMarked;
