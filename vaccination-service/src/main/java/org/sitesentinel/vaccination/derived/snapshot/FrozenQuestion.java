package org.sitesentinel.vaccination.derived.snapshot;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.vaccination.KnownAt;
import org.sitesentinel.vaccination.derived.SitesAsked;

/** Of which day a caller asks, and as it was frozen when. */
public record FrozenQuestion(
        @RestQuery @Nullable @PastOrPresent LocalDate asOf,
        @RestQuery @Nullable String knownAt) {
    FrozenTallies.Wanted on(LocalDate today, SitesAsked sites) {
        return new FrozenTallies.Wanted(asOf == null ? today : asOf, KnownAt.of(knownAt), sites);
    }
}
