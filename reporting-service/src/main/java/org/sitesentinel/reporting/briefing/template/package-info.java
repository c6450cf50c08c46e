/**
 * Templates of briefings: sentences with places for figures, and rules that say when a sentence stands. Data that the
 * bureau edits; each edit is a version, and a template that could not be filled is never kept.
 */
@NullMarked
package org.sitesentinel.reporting.briefing.template;

import org.jspecify.annotations.NullMarked;
