package org.sitesentinel.inspection.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.officer.CertificateNumber;

/**
 * An interview (约谈) that was held.
 *
 * @param heldOn business date; today when absent
 * @param place where; the site's name when absent
 * @param officers certificate numbers of those who held it
 * @param intervieweePost post of the person interviewed, such as 项目经理; never a name
 * @param minutes what was said and agreed
 */
public record Interview(
        @Nullable @PastOrPresent LocalDate heldOn,
        @Nullable @Size(max = 200) String place,

        @Nullable @Size(max = 10) @UniqueElements List<@NotNull @CertificateNumber String> officers,

        @NotBlank @Size(max = 64) String intervieweePost,
        @NotBlank @Size(max = 10_000) String minutes) {

    Map<String, Object> details() {
        Map<String, Object> details = new HashMap<>(Map.of("intervieweePost", intervieweePost, "minutes", minutes));
        if (place != null && !place.isBlank()) {
            details.put("place", place);
        }
        if (officers != null && !officers.isEmpty()) {
            details.put("officers", officers);
        }
        return details;
    }
}
