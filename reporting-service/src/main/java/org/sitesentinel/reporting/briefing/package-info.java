/**
 * Briefings (工作情况汇报): a template filled with a district's figures as of a day. A draft can be computed afresh, a frozen
 * one stays what it is, a published one is out. Every figure names its metric and filter, so that it can be asked
 * again.
 */
@NullMarked
package org.sitesentinel.reporting.briefing;

import org.jspecify.annotations.NullMarked;
