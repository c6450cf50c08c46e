package org.sitesentinel.screening.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.Phone;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * Who somebody is, as declared. Prints redacted.
 *
 * @param documentNumber in any width and case, spaces and hyphens allowed
 * @param phone a mobile of mainland China, or any other of 5 to 20 digits, {@code +} and {@code -}
 */
public record NewPerson(
        @NotBlank @Size(max = 100) String name,
        @NotNull DocumentType documentType,
        @NotBlank @Size(max = 40) String documentNumber,
        @NotBlank @Size(max = 40) @Phone String phone)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (documentType != null && documentNumber != null && !documentType.accepts(normalisedNumber())) {
            broken.add(Violation.of("/documentNumber", "document-number"));
        }
        return broken;
    }

    /** The laws that the {@code person} of a request breaks; none where there is no person. */
    public static List<Violation> lawsOf(@Nullable NewPerson person) {
        return person == null
                ? List.of()
                : person.brokenLaws().stream()
                        .map(law -> new Violation("/person" + law.pointer(), law.code(), law.arguments()))
                        .toList();
    }

    String normalisedNumber() {
        return DocumentType.normalise(documentNumber);
    }

    String normalisedPhone() {
        return Phone.Rule.normalise(phone);
    }

    @Override
    public String toString() {
        return "NewPerson[redacted]";
    }
}
