package org.sitesentinel.inspection.rectification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case to open.
 *
 * @param inspectionId a deficient inspection
 * @param openedOn business date, not before the inspection; today when absent
 */
public record NewCase(
        @NotNull UUID inspectionId, @Nullable @PastOrPresent LocalDate openedOn) {}
