package org.sitesentinel.screening.riskarea;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The end of a risk area.
 *
 * @param to last day on which its level holds
 */
public record RiskAreaEnding(@NotNull LocalDate to) {}
