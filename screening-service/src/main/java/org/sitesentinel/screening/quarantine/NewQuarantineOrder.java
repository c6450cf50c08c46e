package org.sitesentinel.screening.quarantine;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.QuarantineKind;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.screening.person.NewPerson;

/**
 * An order to keep somebody apart. Who: a person, a reference, or the declaration that the order follows from. Prints
 * redacted.
 *
 * @param location where, as people say it; kept encrypted and told in no answer to a write
 * @param startsOn first day; the day of issue when absent
 * @param days how many; as the policy in force at the site says when absent
 * @param testDays when tests are taken, the first day being 1; as the policy says when absent
 * @param issuedOn business date; today when absent
 */
public record NewQuarantineOrder(
        @NotNull UUID siteId,
        @NotNull QuarantineKind kind,
        @Nullable @Valid NewPerson person,
        @Nullable @Size(max = 40) String personRef,
        @Nullable UUID returneeId,
        @NotBlank @Size(max = 300) String location,
        @Nullable LocalDate startsOn,
        @Nullable @Min(1) @Max(60) Integer days,
        @Nullable @Size(max = 60) List<@NotNull @Min(1) @Max(60) Integer> testDays,
        @Nullable @PastOrPresent LocalDate issuedOn)
        implements SelfChecking {

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (person != null) {
            person.brokenLaws().forEach(law -> broken.add(Violation.of("/person" + law.pointer(), law.code())));
        }
        if (person != null && personRef != null) {
            broken.add(Violation.of("/personRef", "one-person"));
        }
        if (person == null && personRef == null && returneeId == null) {
            broken.add(Violation.of("/person", "required"));
        }
        return broken;
    }

    @Override
    public String toString() {
        return "NewQuarantineOrder[redacted]";
    }
}
