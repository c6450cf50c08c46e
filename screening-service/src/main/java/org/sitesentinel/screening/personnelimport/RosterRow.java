package org.sitesentinel.screening.personnelimport;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.Phone;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.screening.person.NewPerson;
import org.sitesentinel.screening.personnel.Days;

/**
 * Somebody on a roster as a row of a table. Prints redacted.
 *
 * @param documentType a resident identity card when absent
 * @param joined first day there; when absent, today for whom is new there
 * @param left first day no longer there; when absent, what is known stays
 * @param reference what the sender calls the row
 */
public record RosterRow(
        @NotNull UUID siteId,
        @NotBlank @Size(max = 100) String name,
        @Nullable DocumentType documentType,
        @NotBlank @Size(max = 40) String documentNumber,
        @NotBlank @Size(max = 40) @Phone String phone,
        @NotNull Post post,
        @Nullable @PastOrPresent LocalDate joined,
        @Nullable @PastOrPresent LocalDate left,
        @Nullable @Size(max = 100) String reference)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>(person().brokenLaws());
        broken.addAll(Days.lawsOf(joined, left));
        return broken;
    }

    /** Who it is; fields may still be missing or wrong. */
    NewPerson person() {
        return new NewPerson(
                name, documentType == null ? DocumentType.RESIDENT_ID : documentType, documentNumber, phone);
    }

    @Override
    public String toString() {
        return "RosterRow[redacted]";
    }
}
