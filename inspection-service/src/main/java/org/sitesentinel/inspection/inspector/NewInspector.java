package org.sitesentinel.inspection.inspector;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.officer.CertificateNumber;
import org.sitesentinel.runtime.request.DivisionCode;

/**
 * An inspector to register.
 *
 * @param district division that the inspector works for
 * @param conflicts none when absent
 */
public record NewInspector(
        @NotNull @CertificateNumber String certificate,
        @NotNull @DivisionCode String district,

        @Nullable @Size(max = InspectorInput.MOST_CONFLICTS) @UniqueElements
        List<@NotNull @Valid Conflict> conflicts)
        implements InspectorInput {}
