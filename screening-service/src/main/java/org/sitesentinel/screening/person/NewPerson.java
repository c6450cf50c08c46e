package org.sitesentinel.screening.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sitesentinel.runtime.person.DocumentType;
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
        @NotBlank @Size(max = 40) String phone)
        implements SelfChecking {
    /** 11 digits from 1 are meant to be a mobile and must be one. */
    private static final Pattern MEANT_AS_MOBILE = Pattern.compile("1\\d{10}");

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern OTHER_PHONE = Pattern.compile("(?=(\\D*\\d){5})[+\\d][\\d+-]{4,19}");

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (documentType != null && documentNumber != null && !documentType.accepts(normalisedNumber())) {
            broken.add(Violation.of("/documentNumber", "document-number"));
        }
        if (phone != null && !isPhone(normalisedPhone())) {
            broken.add(Violation.of("/phone", "phone"));
        }
        return broken;
    }

    String normalisedNumber() {
        return DocumentType.normalise(documentNumber);
    }

    String normalisedPhone() {
        return Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static boolean isPhone(String number) {
        return (MEANT_AS_MOBILE.matcher(number).matches() ? MOBILE : OTHER_PHONE)
                .matcher(number)
                .matches();
    }

    @Override
    public String toString() {
        return "NewPerson[redacted]";
    }
}
