package org.sitesentinel.runtime.bulk;

/** Rows have been left to be taken in the background. */
record SubmissionLeft() {}
