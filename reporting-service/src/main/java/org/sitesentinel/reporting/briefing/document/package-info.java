/**
 * What a briefing says: a template's sentences with a district's figures in them, each with the question that gives it
 * again; and how two briefings differ.
 */
@NullMarked
package org.sitesentinel.reporting.briefing.document;

import org.jspecify.annotations.NullMarked;
