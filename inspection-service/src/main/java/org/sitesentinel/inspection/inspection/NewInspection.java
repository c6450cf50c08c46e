package org.sitesentinel.inspection.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.officer.CertificateNumber;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * An inspection to record.
 *
 * @param inspectedOn business date; today when absent
 * @param inspectors certificate numbers of those who went
 * @param findings each deficient item once; empty for a pass, but never left out
 */
public record NewInspection(
        @NotNull UUID siteId,
        @Nullable @PastOrPresent LocalDate inspectedOn,
        @NotNull @Size(min = 1, max = 10) @UniqueElements List<@NotNull @CertificateNumber String> inspectors,
        @NotNull @Size(max = 100) List<@NotNull @Valid Finding> findings)
        implements SelfChecking {

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        Set<String> items = new HashSet<>();
        for (int i = 0; findings != null && i < findings.size(); i++) {
            String item = findings.get(i).item();
            if (item != null && !items.add(item)) {
                broken.add(Violation.of("/findings/" + i + "/item", "repeated"));
            }
        }
        return broken;
    }
}
