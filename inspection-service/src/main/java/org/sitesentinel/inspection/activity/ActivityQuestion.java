package org.sitesentinel.inspection.activity;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.runtime.paging.Filter;

/** What a caller asks of the list; absent parts narrow nothing. */
public record ActivityQuestion(
        @RestQuery @Nullable ActivityKind kind,
        @RestQuery @Nullable String district,
        @RestQuery @Nullable LocalDate from,
        @RestQuery @Nullable LocalDate to,
        @RestQuery @Nullable @Size(max = 200) String topic,
        @RestQuery @Nullable UUID siteId,
        @RestQuery @Nullable Boolean withdrawn) {
    Filter filter() {
        return new Filter()
                .and("facts.kind = :kind", "kind", kind)
                .and("district = :district", "district", district)
                .and("heldOn >= :from", "from", from)
                .and("heldOn <= :to", "to", to)
                .and("locate(:topic, facts.topic) > 0", "topic", topic)
                .and("array_contains(facts.siteIds, :siteId)", "siteId", siteId)
                .and("withdrawn = :withdrawn", "withdrawn", withdrawn);
    }
}
