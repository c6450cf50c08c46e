package org.sitesentinel.screening.policy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.RescreeningCause;

/**
 * Tells, within the transaction, that another policy may hold from now on or hold with other terms.
 *
 * @param cause what happened to it
 * @param divisionPrefix what the codes of all divisions under it begin with
 * @param to the last day on which something may be different; absent while no end is known
 */
public record PolicyChange(
        RescreeningCause cause,
        UUID policyId,
        String disease,
        String divisionPrefix,
        LocalDate from,
        @Nullable LocalDate to) {}
