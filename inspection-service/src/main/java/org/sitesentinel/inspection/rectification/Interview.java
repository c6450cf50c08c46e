package org.sitesentinel.inspection.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interview (约谈) that was held.
 *
 * @param heldOn business date; today when absent
 * @param intervieweePost post of the person interviewed, such as 项目经理; never a name
 * @param minutes what was said and agreed
 */
public record Interview(
        @Nullable @PastOrPresent LocalDate heldOn,
        @NotBlank @Size(max = 64) String intervieweePost,
        @NotBlank @Size(max = 10_000) String minutes) {

    Map<String, Object> details() {
        return Map.of("intervieweePost", intervieweePost, "minutes", minutes);
    }
}
