package org.sitesentinel.inspection.checklist;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at.
 *
 * @param code the same for the same thing in every edition, so that figures can be compared: up to 64 lower-case
 *     letters and digits, joined by hyphens
 * @param textZh what must be so, in Chinese
 * @param textEn the same in English
 * @param legalBasis the provisions behind it
 * @param deadlineDays working days in which it is usually to be put right
 * @param evidenceRequired whether an inspector who finds it deficient must show that
 */
@Embeddable
public record ChecklistItem(
        @NotNull @Size(max = ItemCode.LONGEST) @Pattern(regexp = ItemCode.SHAPE)
        String code,

        @NotBlank @Size(max = 500) String textZh,
        @NotBlank @Size(max = 500) String textEn,
        @NotNull @Enumerated(EnumType.STRING) Severity severity,
        @Nullable @Size(max = 1000) String legalBasis,
        @NotNull @Min(1) @Max(365) Integer deadlineDays,
        @NotNull Boolean evidenceRequired) {}
