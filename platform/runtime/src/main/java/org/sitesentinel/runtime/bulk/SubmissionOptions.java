package org.sitesentinel.runtime.bulk;

import org.jspecify.annotations.Nullable;

/**
 * How a submission is to be taken.
 *
 * @param dryRun whether nothing is to be written but the receipt
 * @param profile name of the sender's own headings
 * @param respondAsync whether the sender does not want to wait (RFC 7240)
 */
record SubmissionOptions(
        boolean dryRun,
        @Nullable String profile,
        boolean respondAsync,
        @Nullable String idempotencyKey) {}
