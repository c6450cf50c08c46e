/**
 * Briefings (工作情况汇报): a template's sentences with figures filled in as of a day, kept as issued. Every figure names its
 * metric and filter, so that it can be asked again.
 */
@NullMarked
package org.sitesentinel.reporting.briefing;

import org.jspecify.annotations.NullMarked;
