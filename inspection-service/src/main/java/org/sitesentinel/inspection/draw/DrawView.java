package org.sitesentinel.inspection.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.draw.plan.DrawPlan;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A draw as it is shown. What is not so yet is absent.
 *
 * @param seed what the lots depend on
 * @param seedSource where it is from; {@code generated} where nobody gave one
 * @param algorithm name of the rule in docs/draws.md
 * @param digest SHA-256 of the record of all that it was drawn from
 * @param results quota by quota; absent in lists
 */
public record DrawView(
        UUID id,
        long version,
        DrawStatus status,
        DrawPlan plan,
        @Nullable String seed,
        @Nullable String seedSource,
        @Nullable String algorithm,
        @Nullable String digest,
        @Nullable LocalDate drawnOn,
        @Nullable String drawnBy,
        @Nullable LocalDate publishedOn,
        String recordedBy,
        Instant recordedAt,
        @Nullable List<QuotaResult> results)
        implements Versioned {
    static DrawView of(Draw draw) {
        return of(draw, null);
    }

    static DrawView of(Draw draw, @Nullable List<QuotaResult> results) {
        return new DrawView(
                draw.id(),
                draw.version(),
                draw.status(),
                draw.plan(),
                draw.seed(),
                draw.seedSource(),
                draw.algorithm(),
                draw.digest(),
                draw.drawnOn(),
                draw.drawnBy(),
                draw.publishedOn(),
                draw.recordedBy(),
                draw.recordedAt(),
                results);
    }
}
