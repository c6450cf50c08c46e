/**
 * The door by which test results come in: rows in several forms, written set by set. A row is known by its sender's
 * reference; the highest version of it holds, in whatever order they come.
 */
@NullMarked
package org.sitesentinel.screening.testresult.submission;

import org.jspecify.annotations.NullMarked;
