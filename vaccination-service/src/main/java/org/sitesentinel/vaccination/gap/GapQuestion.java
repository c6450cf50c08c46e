package org.sitesentinel.vaccination.gap;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;

/** What a caller asks of the list; absent parts narrow nothing. */
public record GapQuestion(
        @RestQuery @Nullable @PastOrPresent LocalDate asOf,
        @RestQuery @DefaultValue("0") @Min(0) @Max(366) int within,
        @RestQuery @Nullable UUID siteId,
        @RestQuery @Nullable @Pattern(regexp = "\\d{2,12}") String district,
        @RestQuery @Nullable SiteType siteType,
        @RestQuery @Nullable Post post,
        @RestQuery @Nullable GapReason reason,
        @RestQuery @Nullable GapFollowUp followUp) {
    BoosterGaps.Wanted on(LocalDate today) {
        LocalDate day = asOf == null ? today : asOf;
        return new BoosterGaps.Wanted(day, day.plusDays(within), siteId, district, siteType, post, reason, followUp);
    }
}
