package org.sitesentinel.inspection.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * A checklist to draft, or what a draft is to become.
 *
 * @param disease {@code COVID_19} when absent
 * @param items in the order in which they are looked at
 */
public record NewChecklist(
        @NotNull SiteType siteType,
        @Nullable @Pattern(regexp = DISEASE) String disease,
        @NotBlank @Size(max = 200) String nameZh,
        @NotBlank @Size(max = 200) String nameEn,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ChecklistItem> items)
        implements SelfChecking {
    static final String DISEASE = "[A-Z][A-Z0-9_]{0,39}";

    private static final String USUAL = "COVID_19";

    String diseaseOrUsual() {
        return disease == null ? USUAL : disease;
    }

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            String code = items.get(i).code();
            if (code != null && !codes.add(code)) {
                broken.add(Violation.of("/items/" + i + "/code", "repeated"));
            }
        }
        return broken;
    }
}
