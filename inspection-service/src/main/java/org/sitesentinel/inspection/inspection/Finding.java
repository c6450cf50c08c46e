package org.sitesentinel.inspection.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.checklist.ChecklistItem;
import org.sitesentinel.inspection.checklist.Severity;

/**
 * An item found deficient.
 *
 * @param item its code in the checklist
 * @param note what was seen
 * @param severity as the checklist has it; absent where an inspection followed none
 * @param deadlineDays working days in which it is usually to be put right; absent likewise
 */
@Embeddable
public record Finding(
        String item,
        @Nullable String note,
        @Nullable @Enumerated(EnumType.STRING) Severity severity,
        @Nullable Integer deadlineDays) {

    /** By no checklist. */
    public Finding(String item, @Nullable String note) {
        this(item, note, null, null);
    }

    static Finding of(ChecklistItem item, Answer failed) {
        return new Finding(item.code(), failed.note(), item.severity(), item.deadlineDays());
    }
}
