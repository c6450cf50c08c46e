/**
 * Briefings to be read and printed: HTML, Markdown and Word, in the reader's language, with a link behind each figure.
 */
@NullMarked
package org.sitesentinel.reporting.briefing.form;

import org.jspecify.annotations.NullMarked;
