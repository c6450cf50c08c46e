package org.sitesentinel.vaccination.dose;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * A dose that somebody was given, as its sender tells it. Prints redacted.
 *
 * @param reference what the sender calls the row; it may be told again in a later version
 * @param version 1 when absent; the highest holds
 * @param personRef instead of a document, where the sender knows it
 * @param product code or name of a vaccine product
 * @param doseNumber as it was told; kept, never judged by
 * @param day on which it was given
 * @param siteId where it was told of; or a district; may be absent where the sender's token narrows nothing
 */
public record DoseRow(
        @NotBlank @Size(max = 100) String reference,
        @Nullable @Positive Long version,
        @Nullable DocumentType documentType,
        @Nullable @Size(max = 40) String documentNumber,
        @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{22}") String personRef,
        @NotBlank @Size(max = 100) String product,
        @Nullable @Min(1) @Max(9) Integer doseNumber,
        @NotNull @PastOrPresent LocalDate day,
        @Nullable @Size(max = 50) String lot,
        @Nullable DoseSource source,
        @Nullable UUID siteId,
        @Nullable @DivisionCode String district)
        implements SelfChecking {

    /** Fields may still be missing or wrong. */
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (documentNumber != null && !documentNumber.isBlank()) {
            if (documentType == null) {
                broken.add(Violation.of("/documentType", "required"));
            } else if (!documentType.accepts(DocumentType.normalise(documentNumber))) {
                broken.add(Violation.of("/documentNumber", "document-number"));
            }
            if (personRef != null) {
                broken.add(Violation.of("/personRef", "person-twice"));
            }
        } else if (personRef == null || documentType != null) {
            broken.add(Violation.of("/documentNumber", "required"));
        }
        return broken;
    }

    @Override
    public String toString() {
        return "DoseRow[redacted]";
    }
}
