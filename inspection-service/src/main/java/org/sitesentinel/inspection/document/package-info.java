/**
 * Official documents: templates that the bureau edits (DOCX), what they are filled with, and the documents as they were
 * served, in DOCX and PDF, which nobody can change any more.
 */
@NullMarked
package org.sitesentinel.inspection.document;

import org.jspecify.annotations.NullMarked;
