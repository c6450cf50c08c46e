package org.sitesentinel.inspection.casepolicy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.sitesentinel.runtime.request.DivisionCode;

/**
 * A policy to adopt.
 *
 * @param division whose cases it is for; that of the nearest division holds
 * @param validFrom first day on which it holds
 * @param interviewRequired whether the responsible person must be interviewed before an order is served
 * @param reminderDays working days before the deadline on which the site is reminded
 * @param escalationDays working days after the deadline on which an overdue case is escalated
 * @param extensionDays working days by which a deadline may be extended at most
 * @param repeatMonths months for which a failed item is remembered; 0 remembers none
 */
public record NewCasePolicy(
        @NotNull @DivisionCode String division,
        @NotNull LocalDate validFrom,
        @NotNull Boolean interviewRequired,
        @NotNull @Min(0) @Max(30) Integer reminderDays,
        @NotNull @Min(1) @Max(60) Integer escalationDays,
        @NotNull @Min(1) @Max(60) Integer extensionDays,
        @NotNull @Min(0) @Max(60) Integer repeatMonths) {}
