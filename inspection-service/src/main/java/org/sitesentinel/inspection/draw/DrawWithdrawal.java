package org.sitesentinel.inspection.draw;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a draw is given up before it is drawn; kept with the history. */
public record DrawWithdrawal(@NotBlank @Size(max = 500) String reason) {}
