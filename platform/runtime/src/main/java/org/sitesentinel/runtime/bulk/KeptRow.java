package org.sitesentinel.runtime.bulk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;

/**
 * A row as it is kept.
 *
 * @param ordinal its number among the rows, from 1
 * @param cells what was written in it, by field; of rejected rows only
 */
record KeptRow(
        long ordinal,
        long line,
        @Nullable String reference,
        Outcome outcome,
        @Nullable String subject,
        List<Violation> errors,
        Map<String, String> cells) {}
