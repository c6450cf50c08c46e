package org.sitesentinel.inspection.draw.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.sitesentinel.inspection.officer.CertificateNumber;

/**
 * Takes an inspector off an assignment. Who goes instead, the draw has said.
 *
 * @param certificate of the one who does not go
 * @param reason kept with the history
 */
public record Substitution(
        @NotNull @CertificateNumber String certificate,
        @NotBlank @Size(max = 500) String reason) {}
