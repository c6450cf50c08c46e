package org.sitesentinel.inspection.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.officer.CertificateNumber;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * An inspection to record.
 *
 * @param checklistId an edition that was in force on the day
 * @param inspectedOn business date; when absent that of the start, or today
 * @param startedAt by the device's clock
 * @param endedAt likewise
 * @param inspectors certificate numbers of those who went
 * @param position where they stood
 * @param items each item of the checklist once
 */
public record NewInspection(
        @NotNull UUID siteId,
        @NotNull UUID checklistId,
        @Nullable @PastOrPresent LocalDate inspectedOn,
        @Nullable @PastOrPresent OffsetDateTime startedAt,
        @Nullable @PastOrPresent OffsetDateTime endedAt,
        @NotNull @Size(min = 1, max = 10) @UniqueElements List<@NotNull @CertificateNumber String> inspectors,
        @Nullable @Valid Position position,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Answer> items)
        implements SelfChecking {

    /** One moment is written in one way, so that it can be told from another. */
    public NewInspection {
        startedAt = utc(startedAt);
        endedAt = utc(endedAt);
    }

    private static @Nullable OffsetDateTime utc(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** The day it counts for; nothing if that is today. */
    @Nullable
    LocalDate day(ZoneId zone) {
        return inspectedOn != null || startedAt == null
                ? inspectedOn
                : startedAt.atZoneSameInstant(zone).toLocalDate();
    }

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (endedAt != null && startedAt == null) {
            broken.add(Violation.of("/startedAt", "required"));
        } else if (endedAt != null && endedAt.isBefore(startedAt)) {
            broken.add(Violation.of("/endedAt", "before-start"));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            String code = items.get(i).code();
            if (code != null && !codes.add(code)) {
                broken.add(Violation.of("/items/" + i + "/code", "repeated"));
            }
        }
        return broken;
    }
}
