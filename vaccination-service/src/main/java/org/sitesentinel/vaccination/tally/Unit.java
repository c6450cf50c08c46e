package org.sitesentinel.vaccination.tally;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.sitesentinel.runtime.request.DivisionCode;

/**
 * A unit that is no site, such as the bureau itself.
 *
 * @param code the sender's stable code: 1 to 64 lower-case letters, digits and hyphens
 * @param district division code of the unit's seat
 */
public record Unit(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String code,
        @NotNull @DivisionCode String district) {}
