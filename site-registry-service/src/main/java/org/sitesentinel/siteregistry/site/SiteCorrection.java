package org.sitesentinel.siteregistry.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.runtime.person.Contact;
import org.sitesentinel.runtime.person.Phone;

/**
 * What a site is from now on, and why. Its type and district stay: what others have counted of it hangs on them.
 *
 * @param responsiblePerson as before when absent: a reader who sees it masked could not say it again
 * @param dutyPhone as before when absent
 */
public record SiteCorrection(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 300) String address,
        @Nullable ManagementKind managementKind,
        @Nullable @Size(max = 100) String permitNumber,
        @Nullable @Size(max = 200) String contractor,
        @Nullable @PositiveOrZero @Max(1_000_000) Integer households,
        @Nullable @Valid Position position,
        @Nullable UUID operatorId,
        @Nullable @Valid Contact responsiblePerson,
        @Nullable @Size(max = 40) @Phone String dutyPhone,
        @NotBlank @Size(max = 500) String reason)
        implements SiteFacts {
    @Override
    public String toString() {
        return "SiteCorrection[" + name + "]";
    }
}
