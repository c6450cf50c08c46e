package org.sitesentinel.inspection.inspection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.ItemResult;
import org.sitesentinel.inspection.checklist.ItemCode;

/**
 * What was seen of one item of the checklist.
 *
 * @param code of the item
 * @param note what was seen; no names
 * @param evidence ids of photos and documents of the same site; none when absent
 */
public record Answer(
        @NotNull @Size(max = ItemCode.LONGEST) @Pattern(regexp = ItemCode.SHAPE)
        String code,

        @NotNull ItemResult result,
        @Nullable @Size(max = 500) String note,
        @Size(max = 20) @UniqueElements List<@NotNull UUID> evidence) {
    public Answer {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    boolean failed() {
        return result == ItemResult.FAIL;
    }
}
