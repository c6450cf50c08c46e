package org.sitesentinel.inspection.inspector;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.sitesentinel.runtime.request.DivisionCode;

/**
 * What is said of an inspector from now on, as a whole.
 *
 * @param active whether the inspector can be drawn
 * @param conflicts all of them; those left out are over
 */
public record InspectorChange(
        @NotNull @DivisionCode String district,
        @NotNull Boolean active,

        @NotNull @Size(max = InspectorInput.MOST_CONFLICTS) @UniqueElements
        List<@NotNull @Valid Conflict> conflicts)
        implements InspectorInput {}
