package org.sitesentinel.inspection.uninspected;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;

/** What a caller asks of the list; absent parts narrow nothing. */
public record UninspectedQuestion(
        @RestQuery @Nullable @PastOrPresent LocalDate since,
        @RestQuery @Nullable SiteType siteType,
        @RestQuery @Nullable @Pattern(regexp = "\\d{2,12}") String district) {
    UninspectedSites.Wanted wanted() {
        return new UninspectedSites.Wanted(since, siteType, district);
    }
}
