package org.sitesentinel.inspection.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Says that an activity was recorded by mistake.
 *
 * @param reason kept with the history
 */
public record ActivityWithdrawal(@NotBlank @Size(max = 500) String reason) {}
