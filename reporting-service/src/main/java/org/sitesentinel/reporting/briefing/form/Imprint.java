package org.sitesentinel.reporting.briefing.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a printed briefing says about itself.
 *
 * @param status key of its message below {@code briefing.status}
 * @param hash absent while it is a draft
 */
public record Imprint(
        String district,
        LocalDate asOf,
        String status,
        String template,
        long templateVersion,
        long version,
        @Nullable String hash) {}
