package org.sitesentinel.reporting.alert.rule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Only what has this value of a dimension is watched. */
public record RuleFilter(
        @NotNull @Size(max = 50) String dimension,
        @NotNull @Size(max = 100) String value) {}
