package org.sitesentinel.screening.personnel;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;

/**
 * That somebody goes on elsewhere.
 *
 * @param siteId where to; may be the same site
 * @param post the post there; the same as here when absent
 * @param on first day there and first day no longer here; today when absent
 */
public record Transfer(
        @NotNull UUID siteId,
        @Nullable Post post,
        @Nullable @PastOrPresent LocalDate on) {}
