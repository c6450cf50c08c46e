package org.sitesentinel.siteregistry.site;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.person.ContactView;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A site as it is shown.
 *
 * @param buildings number of buildings
 * @param codesPosted number of buildings with a posted venue code
 * @param statusSince business date of the last step in its life
 * @param responsiblePerson masked, save to those who have to call
 * @param dutyPhone the same
 * @param supersededBy the sites that took its place
 * @param warnings what looks wrong and was taken all the same, such as {@code permit-number-unusual}
 */
public record SiteView(
        UUID id,
        long version,
        SiteType type,
        String name,
        String district,
        String address,
        @Nullable ManagementKind managementKind,
        SiteStatus status,
        LocalDate registeredOn,
        int buildings,
        int codesPosted,
        LocalDate statusSince,
        @Nullable String permitNumber,
        @Nullable String contractor,
        @Nullable Integer households,
        @Nullable Position position,
        @Nullable UUID operatorId,
        @Nullable ContactView responsiblePerson,
        @Nullable String dutyPhone,
        List<UUID> supersededBy,
        List<String> warnings)
        implements Versioned {
    public SiteView {
        supersededBy = List.copyOf(supersededBy);
        warnings = List.copyOf(warnings);
    }

    static SiteView of(Site site, PostedCodes codes, PersonCipher cipher, boolean clear) {
        SiteDetails details = site.details();
        return new SiteView(
                site.id(),
                site.version(),
                site.type(),
                site.name(),
                site.district(),
                site.address(),
                site.managementKind(),
                site.status(),
                site.registeredOn(),
                codes.buildings(),
                codes.posted(),
                site.changedOn(),
                details.permitNumber(),
                details.contractor(),
                details.households(),
                details.position(),
                details.operatorId(),
                site.responsiblePerson(cipher, clear),
                site.dutyPhone(cipher, clear),
                site.supersededBy(),
                details.hasUnusualPermit() ? List.of("permit-number-unusual") : List.of());
    }

    @Override
    public String toString() {
        return "SiteView[" + id + "]";
    }
}
