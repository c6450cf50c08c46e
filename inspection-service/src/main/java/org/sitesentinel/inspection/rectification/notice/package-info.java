/**
 * Notices of deadlines: a reminder before, that a case is overdue, and its escalation after; each once for a deadline,
 * however many replicas look for them.
 */
@NullMarked
package org.sitesentinel.inspection.rectification.notice;

import org.jspecify.annotations.NullMarked;
