package org.sitesentinel.screening.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a person is to be erased.
 *
 * @param reason is kept with the evidence: it must not say who it was
 */
public record Erasure(@NotBlank @Size(max = 500) String reason) {}
