package org.sitesentinel.siteregistry.resumption;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * What the bureau decides.
 *
 * @param reasons at least one for a rejection
 * @param waivers of an approval: conditions that need not be met, each once
 * @param decidedOn business date; today when absent
 */
@Schema(name = "ResumptionDecision")
public record Decision(
        @NotNull Outcome outcome,
        @Nullable @PastOrPresent LocalDate decidedOn,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> reasons,
        @Nullable @Size(max = 20) List<@Valid Waiver> waivers)
        implements SelfChecking {

    /** Yes or no. */
    @Schema(name = "ResumptionOutcome")
    public enum Outcome {
        APPROVED,
        REJECTED
    }

    List<String> reasonsOrNone() {
        return reasons == null ? List.of() : reasons.stream().map(String::strip).toList();
    }

    List<Waiver> waiversOrNone() {
        return waivers == null ? List.of() : waivers;
    }

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (outcome == Outcome.REJECTED && (reasons == null || reasons.isEmpty())) {
            broken.add(Violation.of("/reasons", "required"));
        }
        if (outcome == Outcome.REJECTED && !waiversOrNone().isEmpty()) {
            broken.add(Violation.of("/waivers", "waiver-of-rejection"));
        }
        Set<Condition> waived = EnumSet.noneOf(Condition.class);
        for (int i = 0; i < waiversOrNone().size(); i++) {
            Condition condition = waiversOrNone().get(i).condition();
            if (condition != null && !waived.add(condition)) {
                broken.add(Violation.of("/waivers/" + i + "/condition", "waiver-twin"));
            }
        }
        return broken;
    }
}
