/**
 * Who is to inspect which site by a published draw (抽查任务), and what became of it: completed by a recorded inspection,
 * excused for a reason, or open, and overdue some day.
 */
@NullMarked
package org.sitesentinel.inspection.draw.assignment;

import org.jspecify.annotations.NullMarked;
