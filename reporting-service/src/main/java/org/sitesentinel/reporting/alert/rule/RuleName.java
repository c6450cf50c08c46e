package org.sitesentinel.reporting.alert.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a rule is called. */
public record RuleName(
        @NotBlank @Size(max = 200) String zh,
        @NotBlank @Size(max = 200) String en) {}
