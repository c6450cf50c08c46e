package org.sitesentinel.screening.policy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The end of a policy (sunset).
 *
 * @param to last day on which it holds
 */
public record PolicyEnding(@NotNull LocalDate to) {}
